/** Invented texts of which printed documents are made. Nothing in them has happened. */

export const TITLE = "Pellmouth keeps its ferry for another winter";

export const STORY: readonly string[] = [
  "The harbour board of Pellmouth voted on Monday to keep the old ferry for another winter, though its engine has been repaired nine times since spring and its vice-president had asked for a new one.",
  "“I would rather have a slow ferry than a fast excuse,” said Ilse Varrick, who has chaired the board for eleven years and sails to work herself. She had brought a piston in a shopping bag, and put it on the table.",
  "About 4,000 people use the crossing each week, and the nearest bridge is fourteen miles upstream of the quay where it lands. In fog, which is to say on one day in five, the bus across that bridge does not run either.",
  "A new boat would cost 31 million crowns, of which the county has so far promised a third. The rest is to be found by June, and nobody at the table would say where it might be looked for.",
  "The crew of the ferry, which has a 40-year-old hull, mend what they can in the early hours, before the market opens and the quay fills with people. Odile Ferncastle, who keeps the ticket house, said that nobody had ever asked her for a timetable, and that she had stopped printing it.",
  "Officials of the county had filed a difficult complaint with the firm that built the engine. The firm, Tarrow & Daughters, answered that it had sold the engine for a fishing boat, in good faith and with a manual.",
  "“We read the manual,” said the engineer, Nadira Osei-Lund. “It says that the engine is not to be used for what we use it for. It says so on the first page, and it says so again on the last.”",
  "The board also looked at a chain ferry such as the one at Upper Dunmere, which needs no engine of its own but a chain of some 900 metres. Fishermen, whose boats would have to cross the chain twice a day, were against it to a man.",
  "Bram Tessaly, the harbour master, described the state of the landing as insufficient. Of its sixty piles eleven are new, and of the others he would not vouch for more than half; a diver is to look at them in March.",
  "Until then the ferry will carry twelve cars in place of eighteen. Lorries of more than five tonnes must go round by the bridge, as they have since the autumn, and school parties are asked to come in the morning.",
  "Zuzanna Kordrick, who has been the captain since the last one left for a warmer river, said that she could keep the boat afloat for as long as she was let. “She is old,” the captain said, “but she is not tired. That is the difference between her and the pier.”",
  "What the winter costs is to be told in a report, which the board wants to have read before it is printed. The last such report had come out a year late, and with the pages of another one in the middle.",
  "In the end seven members voted for the ferry and two against it; one had left to catch it. The next sitting is on the second Monday in May, at seven, in the room above the customs house.",
  "The mayor of the other side, Efua Lindqvist, had sent a letter of two lines. It said that her town would pay its part of a new boat as soon as there was one, and that it would come to the launch.",
];

export const NOTES: readonly string[] = [
  "Report of the harbour board on the state of the landing, Pellmouth, second edition, page 14.",
  "Letter of the firm to the county, read out at the sitting of the board; the manual was not shown.",
];

export const CROSS_HEADS = ["What it costs", "A chain for the river", "Who voted how"] as const;

export const TABLE: readonly (readonly string[])[] = [
  ["Crossing", "Passengers", "Delays", "Worst day"],
  ["Quay to Ness", "4,120", "31", "12 January"],
  ["Quay to the old mill", "880", "4", "3 March"],
  ["Ness to Upper Dunmere", "1,455", "17", "29 February"],
  ["Night boat", "96", "0", "none"],
];

export const GERMAN: readonly string[] = [
  "Der Hafenrat von Pellmünde hat am Montag beschlossen, die alte Fähre noch einen Winter fahren zu lassen, obwohl ihre Maschine seit dem Frühjahr neunmal geflickt worden ist und die Kapitänin um eine neue gebeten hatte.",
  "„Lieber eine langsame Fähre als eine schnelle Ausrede“, sagte Ilse Varrick, die dem Rat seit elf Jahren vorsitzt und selbst mit dem Boot zur Arbeit kommt. Sie hatte einen Kolben in der Einkaufstasche mitgebracht.",
  "Ein neues Schiff würde 31 Millionen Kronen kosten, von denen der Kreis bisher ein Drittel zugesagt hat. Der Rest soll bis Juni gefunden sein; wo man ihn suchen will, mochte am Tisch niemand sagen.",
  "Straßenbau und Größe der Anlegestelle sollen im Mai geprüft werden. Bis dahin trägt die Fähre zwölf Wagen statt achtzehn, und Lastwagen von mehr als fünf Tonnen müssen über die Brücke fahren.",
];

export const JAPANESE: readonly string[] = [
  "ペルマス港の委員会は月曜日、春から九回も機関を修理した古い渡し船を、もう一冬使い続けることを決めた。",
  "「速い言い訳より遅い船のほうがいい」と、十一年にわたり委員長を務め、自らも船で通うイルゼ・バリックさんは話した。",
];

export const JAPANESE_TITLE = "ペルマスの渡し船、もう一冬";
export const GERMAN_TITLE = "Pellmünde behält seine Fähre";
