/*
 * Classes of words that tell prose from furniture, in the languages that news is most often fed in. None is decisive: each
 * raises or lowers one feature of a block (see block-features.ts).
 */

/** Words that sentences cannot do without and menus mostly can. */
export const FUNCTION_WORDS = words(`
a about after against all also an and any are as at be because been before being between but by can could did do does during
for from had has have he her here him his how i if in into is it its just may more most must my no not of off on one only or
other our out over said she should since so some such than that the their them then there these they this those through to
under until up was we were what when where which while who whom whose why will with without would you your don't didn't isn't
wasn't i'm it's he's she's
aber als am an auf aus bei bis da damit das dass dem den der des die diese dieser doch durch ein eine einem einen einer eines er
es für gegen hat hatte haben ich ihr ihre im in ist kein keine können man mehr mit nach nicht noch nur oder sagte schon sein
seine sich sie sind so über um und uns unter vom von vor war waren wegen weil wenn werden wie wieder wir wird wurde wurden zu
zum zur zwischen
à au aux avec ce ces cette comme dans de depuis des du elle elles en est et été être eu il ils je la le les leur leurs lui mais
ne nous on ont ou où par pas pour plus qu que qui sa sans se ses son sont sous sur un une vous était avait selon c'est d'un
d'une qu'il n'est
al ante como con cuando de del desde donde dos el ella en entre era es ese esta este fue fueron ha han hasta hay la las lo los me
muy más ni no nos o para pero por porque que quien se ser si sin sobre son su sus también un una y ya
ao aos as até com da das do dos e ela ele em entre foi foram mais mas na nas não no nos o os ou para pela pelo por quando que
se seu sua são também tem um uma às
alla anche che chi ci con da dal dalla degli dei del della delle di e gli ha hanno il la le lo ma nel nella non per più quando
se si sono stato su sul sulla un una è
aan als bij dat de den deze die dit door een en er haar had heeft het hij hun ik in is maar met naar niet nog of om onder ook
op over te tot uit van voor was wat werd wordt zal ze zich zijn zou
att av de den det efter eller en ett från för har hon han i inte med men och om på sig som till under var vid är af at der ikke
til blev og ved fra
i w na z do że się nie jest to o jak po za od dla przez ale był była tym jego
và của là cho được một các những trong với không có đã này người khi từ đến
ve bir bu da de için ile olarak çok daha
`);

/** Names of parts and functions of a site: menus and boxes are made of them. Counted in blocks that are no sentence. */
export const SITE_LABELS = words(`
about accept account ad ads advertise advertisement advertising advertize advertorial allow app apps archive archives article
articles bookmark breaking browse cancel careers categories category close comment comments contact cookie cookies copy courses
crossword crosswords dismiss donate download email epaper e-paper enter events explore facebook faq faqs favorite favourites
feed feedback footer follow forum free gallery games help home homepage horoscope imprint index instagram jobs latest like
link linkedin listen live login log loading logout mail map menu messenger mobile more navigation newsletter newsletters next
notifications obituaries ok pages photos pin pinterest play podcast podcasts popular posts premium preferences previous print
privacy profile promoted puzzles read recent recommended reddit register related reply report rss save scroll search section
sections select send settings share shares shop sidebar sign signin signup site sitemap skip sponsored sponsor stories store
subscribe subscriber subscribers subscription subscriptions tags telegram terms tiktok today's top topics trending tweet twitter
unsubscribe upgrade video videos view views watch weather whatsapp youtube
abo abonnieren anmelden anzeige anzeigen artikel datenschutz drucken einloggen empfehlen folgen impressum kommentar kommentare
kommentieren kontakt leserbriefe mehr menü merken meistgelesen newsticker nutzungsbedingungen registrieren ressorts startseite suche teilen
themen weiterlesen werbung wetter zurück
abonner abonnez accueil actualités commenter commentaire commentaires connexion contactez inscription imprimer légales lire mentions météo
partager plan publicité rechercher recherche réagir rubriques sommaire suivez vidéos
ajustes anuncio anuncios buscar cerrar comentarios comentario compartir contacto inicio iniciar iniciarsesión imprimir leer
portada publicidad registrarse registro relacionadas relacionados secciones sesión síguenos siguenos suscribirse suscríbete suscripción tiempo últimas
anúncio assinar assine buscar comentar comentários compartilhar compartilhe contato contacto entrar fechar início leia mais menu pesquisar publicidade
relacionadas siga últimas
abbonati accedi cerca commenti condividi contatti pubblicità registrati
abonneren adverteren delen inloggen reageer reacties zoeken
広告 会員登録 ログイン メニュー 関連記事 シェア 検索 ホーム お問い合わせ ランキング 新着 トップ
`);

/** What a site talks about when it speaks of itself to its visitor. Counted anywhere. */
export const SITE_TALK = words(`
cookie cookies newsletter newsletters subscribe subscribed subscribing subscriber subscribers subscription subscriptions
unsubscribe inbox mailbox browser javascript adblocker blocker login log sign signing register registered registration account password
website websites site app notifications advertisement advertisements advertisers ads ad click tap download email e-mail emails offer offers
free trial premium paywall article articles story stories comment comments commenting bookmark follow share membership member members
donate donation donations support journalism personalise personalised personalized partners consent preferences privacy gift device devices choices purposes settings visitors visitor visit visiting analytics
abonnement abonnieren abonnent abo postfach webseite website browser anmelden registrieren konto datenschutz einwilligung werbung klicken kostenlos artikel
abonnez abonnement abonnés boîte courriel navigateur site publicité publicités cliquez inscrivez inscrire compte gratuit gratuite gratuitement consentement mail
suscríbete suscribirse suscripción suscriptor suscriptores boletín correo navegador sitio web publicidad clic cuenta gratis regístrate
assine assinatura assinante assinantes boletim e-mail navegador cadastre conta gratuitamente anúncios
iscriviti abbonati sito posta
nieuwsbrief abonneer
`);

/** Words that speak to the reader. */
export const READER = words(`
you your yours you've you'll you're
ihnen ihr ihrem ihren du dein deine dir euch
vous votre vos
usted ustedes tu tus te ti
você vocês
tuo tua tuoi vostro
jij jouw uw
`);

/** Words with which a site speaks of itself; interviews and columns have them as well. */
export const SITE_ITSELF = words(`
us our ours we we'll we're we've me my
uns unser unsere unseren unserem wir
nous notre nos
nuestro nuestra nuestros nuestras nosotros
nosso nossa nossos nossas
nostro nostra noi
ons onze
`);

/** Verbs that open an invitation to the visitor. */
export const INVITATIONS = words(`
accept add allow become browse buy check chat claim click comment contact create discover do don't donate download email
enable enjoy enter explore find follow get give have hear help join keep learn like list listen log make manage never please play publish
read register save scroll see select send share show sign skip start stay submit subscribe support swipe tap tell thank thanks try turn
tweet unlock upgrade use view visit want watch welcome write
abonnieren besuchen bleiben entdecken erhalten folgen hören jetzt klicken laden lesen melden sehen sichern teilen testen unterstützen werden
abonnez accédez cliquez consultez découvrez inscrivez lisez partagez profitez recevez rejoignez retrouvez soutenez suivez téléchargez
accede apúntate comparte consulta descarga descubre haz lea lee recibe regístrate síguenos suscríbete sigue únete
acesse apoie assine baixe cadastre clique compartilhe confira leia receba saiba siga veja
abbonati clicca condividi iscriviti leggi scopri seguici
`);

/** Jobs and teams that stand behind a name in a byline. */
export const ROLES = words(`
staff writer writers reporter reporters correspondent correspondents editor editors columnist columnists contributor contributors
contributing freelance agencias agência agências agences agenturen journalist journalists photographer senior chief deputy managing special guest political health science business
sports city investigative bureau desk team newsroom agency agencies editorial associate multimedia producer analyst
redaktion redakteur redakteurin korrespondent korrespondentin reporterin volontär volontärin mitarbeiter autor autorin
rédaction journaliste correspondant correspondante envoyé envoyée spécial spéciale
redacción redactor redactora periodista corresponsal enviado enviada especial
redação repórter jornalista correspondente editora enviado
redazione giornalista inviato redactie verslaggever correspondente
`);

/** Words that newspapers and agencies call themselves by. */
export const OUTLET_WORDS = words(`
advertiser advocate agency ap afp ansa associated beacon bbc bugle bulletin chronicle citizen cnn courier daily dispatch dpa echo
efe enquirer examiner express gazette globe guardian herald independent inquirer journal ledger leader lusa mail mercury mirror news
newspaper newswire npr observer online packet paper post press radio record register reuters review sentinel standard star sun tass
telegram telegraph times tribune tv upi weekly wire world xinhua
abendblatt allgemeine anzeiger blatt bote echo kreiszeitung kurier landbote merkur morgenpost nachrichten post presse rundschau spiegel
tagblatt tageblatt tagesblatt tageszeitung volksblatt zeitung
courrier dépêche écho gazette journal matin monde nouvelles presse quotidien républicain tribune voix
correo crónica diario eco gaceta heraldo imparcial mundo noticias país prensa voz
correio diário estado folha gazeta jornal notícias público tribuna
corriere gazzetta giornale messaggero stampa
courant dagblad krant nieuws
dagbladet nyheter posten tidningen
新聞 日報 通信 タイムズ
`);

/** Agencies and broadcasters that one word names; "News" alone is a section. */
export const AGENCIES = words(`
aap afp ansa ap bbc belga bloomberg cnn cp dpa efe epd interfax itar-tass kna kyodo lusa npr nbc abc cbs pbs pa reuters ritzau tass tt upi xinhua yonhap
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ""));
}
