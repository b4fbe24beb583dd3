import type { Article } from "../../src/text/article.ts";
import { articleOf } from "../support/articles.ts";

/**
 * A president with far more quotes than anybody, a campaign and a council whose names hold the president's, two mayors in one
 * province, a deputy, and somebody whose words nobody is sure of.
 */
export const TARROW_ARTICLES: readonly Article[] = [
  articleOf(
    "tarrow-canal",
    [
      "President Aldous Tarrow cut the first sod of the Brennick canal on Monday and lost his hat doing it.",
      "“The canal will carry grain where the road carried only complaints,” Tarrow said. “I promise that it will be open in three years.”",
      "He denied that the canal had been planned around his brother’s mill. “My brother grinds nothing but his teeth,” the president said.",
      "“We have knocked on eleven thousand doors about the canal,” said President Tarrow’s re-election campaign in a statement.",
      "Mayor Sunniva Holt of Brennick was not there. “My town gets the noise and Ammerby gets the harbour,” she told the Brennick Lantern.",
      "The deputy mayor of Brennick, Casimir Ode, was. “I like noise,” Ode said.",
      "Mayor Petra Lindqvist of Ammerby said that her harbour could take forty barges a day.",
    ],
    {
      title: "Tarrow digs the Brennick canal",
      outlet: "Brennick Lantern",
      published: "2024-05-14",
      url: "https://lantern.example/canal",
    },
  ),
  articleOf(
    "tarrow-grain",
    [
      "Grain prices fell for the ninth week, and President Tarrow went to a barn to talk about it.",
      "“A farmer cannot eat a forecast,” President Tarrow told some two hundred growers.",
      "“I will not let a single barn close this winter,” Tarrow said. “Write that down, and write down the date.”",
      "Asked about the canal, Tarrow replied that it was “ahead of its critics”.",
      "“The president has never been in a barn before,” said Mayor Petra Lindqvist of Ammerby.",
      "A spokesman for President Tarrow, Ulf Brandvold, said that the president had grown up beside one.",
    ],
    {
      title: "Tarrow promises to keep the barns open",
      outlet: "Ammerby Wire",
      published: "2024-11-02",
      url: "https://ammerbywire.example/grain",
    },
  ),
  articleOf(
    "tarrow-hat",
    [
      "The hat that President Tarrow lost in May has been found in a lock gate.",
      "“I had given it up, as I have given up so much,” Tarrow said of the hat.",
      "“It is wet and it is mine,” the president said.",
      "Casimir Ode, the deputy mayor of Brennick, wants it for the museum. “Hats are history,” Ode said.",
      "They have sold the glass case already, somebody in the crowd was heard to say.",
    ],
    {
      title: "A president’s hat comes home",
      outlet: "Brennick Lantern",
      published: "2025-08-19",
      url: "https://lantern.example/hat",
    },
  ),
];
