import type { Article } from "../../../src/text/article.ts";
import { articleOf } from "../../support/articles.ts";

/** Invented news: marks of several houses, names of several tongues, names that are words, sayings and denials. */
export const TOLD_ARTICLES: readonly Article[] = [
  articleOf(
    "quay",
    [
      "The port council of Brackwater met on Monday to talk about the fee that every boat pays.",
      "“Under the old statute the port council may not double the mooring fee while the mackerel are running,” solicitor Aoife Brannigan told the meeting.",
      "“We have paid for this quay twice, once in coin and once in patience,” said Oluwaseun Adeyemi, who chairs the Dockers’ Union of Brackwater (DUB). “We will not pay a third time.”",
      "Adeyemi said the union would strike unless the council published its books by Friday.",
      "Mayor Ingrid Sæther denied that the council had hidden a report on the quay.",
      "“Nobody in this building has seen a second report,” Sæther told the Gazette. “If one exists, I want to read it before breakfast.”",
      "The Dockers’ Union said it would publish a report of its own.",
    ],
    { outlet: "The Brackwater Gazette", published: "2032-03-04" },
  ),
  articleOf(
    "pool",
    [
      "The open-air pool at Tarnby was shut for a second summer.",
      "“The pool is finished” is what Councillor Grace Stone never said, whatever the leaflets claim.",
      "Stone denied saying that “the swimmers can find another puddle”.",
      "Stone never said the pool would become a car park.",
      "“I asked for a new boiler, and I asked for it in writing three winters ago,” Stone told reporters.",
      "Kenji Okuda, the head lifeguard, refused to say whether the boiler had been inspected.",
      "At no point did Okuda call the water “a health hazard with a diving board”.",
      "“I have pulled eleven people out of that pool, and I remember each of their names,” Okuda said.",
    ],
    { outlet: "Tarnby Mercury", published: "2032-05-19" },
  ),
  articleOf(
    "library",
    [
      "‘We lend books, not silence, and the children’s room is proof of it,’ said Nguyễn Thị Hạnh, the city librarian.",
      "‘My father told me “a shelf is a street where nobody shouts”, and I have run this house by that rule,’ Hạnh said.",
      "Hạnh rejected claims that the reading room would be sold to a hotel.",
    ],
    { outlet: "Quillhaven Courier", published: "2032-06-02" },
  ),
  articleOf(
    "orchestra",
    [
      '"The hall was built for twelve hundred people and it has never once been full in my time," said Mark Bishop, the conductor.',
      "“I came here in a borrowed coat and with one violin between three sisters,” said Hope Winters, the leader of the orchestra. “We played for soup in the market, and the soup was thin.",
      "“We then played for the bishop, and he paid us in candles. I have kept one of them.",
      "“The candle is shorter than it was. So, I think, is this orchestra.”",
    ],
    { outlet: "Ammer Wire", published: "2032-01-30" },
  ),
  articleOf(
    "bridge",
    [
      "“The cables were tested at four times the load, and they sang but did not snap,” said the engineer María del Río.",
      "“A bridge that hums is a bridge that listens,” del Río added.",
      "Liam O’Dowda, who runs the ferry, said the bridge would ruin him by autumn. “I can’t compete with a road that floats,” he said.",
      "“It’s not the toll that hurts, it’s the queue,” O’Dowda said.",
    ],
    { outlet: "The Marrowick Bell", published: "2032-04-11" },
  ),
  articleOf(
    "wells",
    [
      "The Sedge Health Authority (SHA) said on Tuesday that the wells of Low Sedge were safe to drink from again.",
      "“We have tested forty-one wells, and thirty-nine of them are clean,” the Sedge Health Authority said in a statement.",
      "“Boil the water until we tell you otherwise,” said Dr Katherine Umeh, a physician in the village. “It’s dull advice, but dull advice keeps people alive.”",
      "The words “let them drink rain” are wrongly attributed to Umeh.",
    ],
    { outlet: "Low Sedge Observer", published: "2032-08-08" },
  ),
  articleOf(
    "match",
    [
      "“The referee was right, and I was the one who shouted,” coach Bartholomew Quigg said.",
      "“We never gave up on the second half, because the second half had never given up on us,” captain Amara Diallo said.",
      "Diallo said that she would not leave the club for money.",
      "Quigg did not say that the stadium would be renamed.",
      "Contrary to a post, Diallo has never called the fans “a choir without a song”.",
    ],
    { outlet: "Pellmouth Sport", published: "2032-09-21" },
  ),
  articleOf(
    "orchard",
    [
      "“The frost took the plums and left us the bill,” said Yusuf Karaman, a grower from Hexley Vale. “Without a loan we cannot plant in spring.”",
      "“Hardly anyone under fifty knows how to graft a pear,” said Elif Karaman, who keeps the nursery.",
      "Yusuf Karaman told the committee that rain had drowned half of his barley.",
    ],
    { outlet: "Hexley Farmer", published: "2032-02-14" },
  ),
];
