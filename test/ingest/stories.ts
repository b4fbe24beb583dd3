/** Invented articles: paragraphs of towns, people and outlets that do not exist. */
export interface Story {
  readonly title: string;
  readonly body: readonly string[];
}

export const BRIDGE: Story = {
  title: "Harwick council closes the Saltmarsh Bridge for a year",
  body: [
    "The Saltmarsh Bridge in Harwick will close on Monday for at least a year after divers found cracks in two of its seven piers, the town council said.",
    "Around 9,000 people cross the bridge every day, and the nearest other crossing is 14 miles upstream.",
    "“I would rather close a bridge than hold a funeral,” Mayor Odette Quill told a crowded meeting on Thursday night. “Nobody here is going to thank us for it.”",
    "The repair is expected to cost 31 million crowns. The council has set aside half of that, and hopes that the province will pay the rest.",
    "Shopkeepers were not convinced.",
    "“What do you do when your whole street hangs on one road?” asked Barnaby Finch, who sells rope and paint on Capstan Row. “You close, or you move.”",
    "A temporary ferry for pedestrians is to start in April. It will carry 60 people and cost nothing until the end of the summer.",
  ],
};

export const MILL: Story = {
  title: "Fire destroys the last paper mill on the Orrin",
  body: [
    "A fire that burned for eleven hours destroyed the last working paper mill on the River Orrin on Sunday, and with it 140 jobs.",
    "Nobody was hurt. The night watchman, Tobias Wren, saw smoke above the drying hall shortly after two in the morning and called the fire brigade from a neighbour’s kitchen.",
    "Wren: “It sounded like somebody tearing cloth, only very far away.”",
    "The owner, a family company in its fifth generation, would not say whether it would build again. Its director, Cosima Hartnell, said that she had slept for two hours and would decide nothing this week.",
    "Insurance inspectors were expected on Tuesday, and the police said they had no reason to suspect arson.",
  ],
};

export const INTERVIEW: Story = {
  title: "‘I never wanted to be the lighthouse lady’",
  body: [
    "Ingrid Falk kept the light on Skarn Island for 38 years. On Friday she switched it off for the last time, and on Saturday she made coffee for a reporter who had come by the first boat.",
    "Was it hard to leave?",
    "“No. Leaving was easy. Packing was hard.”",
    "What will you miss?",
    "“The gulls, which surprises me, because I have complained about them to everybody I ever met.”",
    "And what comes next?",
    "“A flat with a lift. My sister has one. We are going to ride it up and down until they ask us to stop.”",
  ],
};

export const TRAINS: Story = {
  title: "Bürgermeisterin von Lindenau will Nachtzug zurückholen",
  body: [
    "Die Bürgermeisterin von Lindenau, Hanne Brückner, will den Nachtzug in die Hauptstadt zurückholen, der vor zwölf Jahren eingestellt wurde.",
    "„Wer morgens um acht in der Hauptstadt sein muss, fährt heute mit dem Auto“, sagte Brückner am Dienstag im Stadtrat. „Das ist teuer, und es ist dumm.“",
    "Nach Angaben der Stadt würden rund 300 Menschen am Tag den Zug nutzen. Die Bahn hält diese Zahl für zu hoch und verweist auf die Kosten von etwa vier Millionen Kronen im Jahr.",
    "Der Rat stimmte mit 21 zu 9 Stimmen dafür, die Strecke prüfen zu lassen.",
  ],
};

export const MARKET: Story = {
  title: "À Saint-Orme, le marché couvert rouvrira au printemps",
  body: [
    "Le marché couvert de Saint-Orme, fermé depuis l’incendie de novembre, rouvrira ses portes au printemps, a annoncé la mairie lundi.",
    "« Les commerçants ont attendu assez longtemps », a déclaré la maire, Solène Vautrin, devant une trentaine d’habitants réunis sur la place.",
    "Les travaux ont coûté 2,4 millions d’euros, dont la moitié a été payée par la région. Quarante étals seront installés sous la nouvelle charpente.",
    "Les poissonniers, eux, devront attendre l’été, car la chambre froide n’est pas encore livrée.",
  ],
};

export const WATER: Story = {
  title: "Puerto Lirio tendrá agua todo el día por primera vez en nueve años",
  body: [
    "Los vecinos de Puerto Lirio tendrán agua las veinticuatro horas del día por primera vez en nueve años, anunció el martes la alcaldesa, Jimena Olarte.",
    "«No es un regalo, es una deuda que teníamos con el pueblo», dijo Olarte durante la inauguración de la nueva planta.",
    "La obra costó 18 millones y se terminó con catorce meses de retraso. Según el ayuntamiento, el agua llegará a unas 6.200 viviendas.",
    "Los pescadores del barrio bajo, sin embargo, temen que la planta ensucie la bahía.",
  ],
};

export const SCHOOL: Story = {
  title: "Vila Nogueira reabre a escola que o mar fechou",
  body: [
    "A escola primária de Vila Nogueira, fechada há três anos depois de uma tempestade, vai reabrir em setembro com 84 alunos, disse a câmara municipal.",
    "“As crianças passaram três anos num contentor, e ninguém deve esquecer isso”, afirmou a diretora, Benedita Falcato, na cerimónia de segunda-feira.",
    "O novo edifício fica mais longe da praia e custou cerca de cinco milhões de euros.",
  ],
};

export const TUNNEL: Story = {
  title: "霧浜市、旧トンネルを遊歩道に",
  body: [
    "霧浜市は火曜日、廃線になった鉄道の旧トンネルを来年の春までに遊歩道として開放すると発表した。",
    "「子どものころは怖い場所でした。これからは涼しい場所になります」と、市長の青柳しおりさんは記者会見で話した。",
    "工事費は約三億円で、半分は県が負担する。トンネルの長さは四百二十メートルで、夜は閉鎖される予定だ。",
  ],
};

export const FERRY: Story = {
  title: "De veerpont van Oosterwiel vaart weer, maar langzamer",
  body: [
    "De veerpont van Oosterwiel vaart sinds dinsdag weer, drie weken nadat het schip tegen de kade was gebotst, zei de gemeente.",
    "“Wij hebben liever een trage pont dan geen pont”, zei wethouder Marit Koster tegen de verzamelde pers.",
    "De overtocht duurt nu elf minuten in plaats van zeven, omdat de tweede motor nog niet is hersteld.",
  ],
};
