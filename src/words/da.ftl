### Klar Aftale på dansk. Korte hovedsætninger, »du« og »vi«, verber før navneord.
### En nøgle er engelsk; en tekst med .help og .example hører til et felt.

## Navn og mærker

app-name = Klar Aftale
app-lead = Skriv én klar aftale sammen med borgeren og virksomheden. Alt bliver gemt på denne enhed, og du kan arbejde uden net.
and = og
at-oclock = kl.
oclock = klokken
hour-mark = t
minute-mark = min
per-week-mark = /u
whole-hours = { $n ->
    [one] 1{"\u00A0"}time
   *[other] { $n }{"\u00A0"}timer
}
whole-minutes = { $n ->
    [one] 1{"\u00A0"}minut
   *[other] { $n }{"\u00A0"}minutter
}
hours-and-minutes = { $hours } og { $minutes }
weeks = { $n ->
    [one] 1{"\u00A0"}uge
   *[other] { $n }{"\u00A0"}uger
}

## Måneder og ugedage

january = januar
february = februar
march = marts
april = april
may = maj
june = juni
july = juli
august = august
september = september
october = oktober
november = november
december = december

monday = mandag
tuesday = tirsdag
wednesday = onsdag
thursday = torsdag
friday = fredag
saturday = lørdag
sunday = søndag

monday-short = Ma
tuesday-short = Ti
wednesday-short = On
thursday-short = To
friday-short = Fr
saturday-short = Lø
sunday-short = Sø

## Ramme

skip-to-content = Gå til indholdet
opening = Åbner dine aftaler …
page-comes = Henter siden …
page-not-here-title = Siden kunne ikke hentes
page-not-here = Tjek forbindelsen, og prøv igen.
close-message = Luk beskeden

## Ny version

new-version = Ny version klar. Tag den i brug, når det passer dig.
new-version-take = Tag den i brug
new-version-soon = Den nye version bliver taget i brug, så snart alt er gemt.
new-version-elsewhere = En ny version af Klar Aftale er taget i brug. Indlæs siden igen, når det passer dig.
load-again = Indlæs siden igen

## Når appen går i stå

crash-title = Klar Aftale er gået i stå
crash-text = Indlæs siden igen for at arbejde videre.
crash-saved = Det sidste blev gemt { $time }. Alt, hvad der er gemt, ligger trygt på denne enhed. Se efter, om det, du skrev til sidst, er kommet med.
crash-unsaved = Der er ikke gemt noget nyt, efter at du åbnede siden. Alt, hvad der var gemt i forvejen, ligger trygt på denne enhed.

## Gemmemærket

saving-unchanged = Gemmes på denne enhed
saving-writing = Gemmer …
saving-saved = Gemt { $time } på denne enhed
saving-failed = Ikke gemt
saving-failed-full = Ikke gemt: Enheden er fuld
saving-failed-forbidden = Ikke gemt: Browseren tillader det ikke
saving-failed-newer = Ikke gemt: Klar Aftale er for gammel her
saving-failed-silent = Ikke gemt: Browseren svarer ikke
saving-failed-tab = Ikke gemt: Se de andre faneblade
try-again = Prøv igen
save-file = Gem en sikkerhedskopi

store-full = Ikke gemt: Der er ikke mere plads på denne enhed. Det, du har skrevet, står stadig på skærmen. Gem en sikkerhedskopi, før du lukker siden. Slet så noget andet på enheden, og prøv igen.
store-forbidden = Ikke gemt: Browseren tillader ikke, at siden gemmer noget. Det sker fx i et privat vindue. Gem en sikkerhedskopi, før du lukker siden, eller åbn Klar Aftale i et almindeligt vindue.
store-outdated = Ikke gemt her: En nyere udgave af Klar Aftale er åbnet i et andet faneblad. Gem en sikkerhedskopi, hvis du lige har skrevet noget, og genindlæs siden.
store-newer = Aftalerne på denne enhed er gemt af en nyere udgave af Klar Aftale end den, der er åben nu. De er ikke ændret. Sørg for, at der er net, og genindlæs siden, så henter den nye udgave sig selv. Har du lige skrevet noget, så gem først en sikkerhedskopi.
store-blocked = Ikke gemt: Et andet faneblad holder aftalerne åbne i en ældre udgave. Luk de andre faneblade med Klar Aftale, og prøv igen.
store-lost = Ikke gemt: Forbindelsen til browserens lager blev afbrudt. Det, du har skrevet, står stadig på skærmen. Prøv igen, eller gem en sikkerhedskopi.
store-damaged = Ikke gemt: Det sidste, der ligger gemt i denne aftale, kan ikke læses. Det, du har skrevet, står stadig på skærmen. Gem en sikkerhedskopi.
store-silent = Ikke gemt: Browserens lager svarer ikke. Det, du har skrevet, står stadig på skærmen. Vent lidt, og prøv igen, eller gem en sikkerhedskopi, før du lukker siden.
store-unknown = Ikke gemt: Browseren gav en fejl ({ $name }). Det, du har skrevet, står stadig på skærmen. Prøv igen, eller gem en sikkerhedskopi.

load-failed-title = Dine aftaler kan ikke åbnes lige nu
load-forbidden = Browseren tillader ikke, at siden gemmer noget. Det sker fx i et privat vindue. Åbn Klar Aftale i et almindeligt vindue for at se dine aftaler. Du kan godt skrive her, men så skal du gemme en sikkerhedskopi, før du lukker siden.
load-failed = Browserens lager svarer ikke. Dine aftaler er ikke slettet. Prøv igen, eller genindlæs siden.
set-aside = { $n ->
    [one] 1 aftale kan ikke læses. Den ligger stadig på enheden og er ikke ændret. Har du en sikkerhedskopi, kan du læse den tilbage derfra.
   *[other] { $n } aftaler kan ikke læses. De ligger stadig på enheden og er ikke ændret. Har du en sikkerhedskopi, kan du læse dem tilbage derfra.
}
set-aside-damaged = { $who }: gemt forkert eller beskadiget
set-aside-newer = { $who }: skrevet af en nyere udgave af Klar Aftale. Genindlæs siden.
set-aside-unnamed = En aftale uden navn

## Beskeder

notice-company-copied = Linket til virksomheden er kopieret. Sæt det ind i en mail eller sms til kontaktpersonen.
notice-draft-copied = Linket til virksomheden er kopieret. Sæt det ind i en mail eller sms, så de kan udfylde deres del.
notice-representative-copied = Linket til medarbejderrepræsentanten er kopieret. Sæt det ind i en mail eller sms.
notice-answer-taken = Svaret er gemt.
notice-follow-up-saved = Opfølgningen er gemt. Del det nye med virksomheden og borgeren, hvis noget er ændret.
notice-filled-came = Virksomhedens del er kommet. Se den, og brug det, der passer.
notice-none-handed-over = Ingen af aftalerne kan læses, så der er ikke lavet nogen fil.
notice-too-many = Der er for mange aftaler til én fil. Vælg færre ad gangen.
notice-plan-copied = Linket til Min plan er kopieret. Sæt det ind i en mail eller sms til borgeren.
notice-share-failed = Linket kunne ikke kopieres herfra. Markér det i feltet, og kopiér det selv.
notice-removed-elsewhere = Aftalen er slettet i et andet faneblad.
notice-removed-with-words = Aftalen er slettet i et andet faneblad. Du havde skrevet: »{ $written }«. Kopiér det herfra, hvis du vil bruge det.
conflict-title = To udgaver: { $field }
conflict-mine = Det har du skrevet
conflict-theirs = Det er skrevet i et andet faneblad
conflict-text = Din udgave står i aftalen nu. Vælg, hvilken der skal gælde. Begge ligger i historikken.
conflict-keep-mine = Behold min
conflict-take-theirs = Brug den anden
conflict-gone-title = Det, du skrev, har mistet sin plads
no-randomness = Browseren kan ikke lave tilfældige tal lige nu. Prøv igen, eller genstart browseren.
notice-not-read = Aftalen kunne ikke læses, så der er ikke ændret noget. Prøv igen.
notice-merged = Aftalen var også åben i et andet faneblad. Ændringerne er lagt sammen.
notice-prefs-failed = Browseren kan ikke huske, hvem du er. Du kan stadig skrive aftaler, men skal skrive dit navn igen næste gang.
notice-download-failed = Browseren ville ikke give dig filen. Prøv igen, eller kopiér det vigtigste herfra, før du lukker siden.
notice-remove-failed = Aftalen kunne ikke fjernes fra enheden. Prøv igen.

refused-begun = Aftalen findes allerede. Åbn den fra overblikket.
refused-not-begun = Begyndelsen af aftalen mangler, så den kan ikke åbnes. Gå til overblikket, og prøv igen.
refused-step = Det trin er fjernet, måske i et andet faneblad. Resten af aftalen er, som den var.
refused-task = Den opgave er fjernet, måske i et andet faneblad. Resten af aftalen er, som den var.
refused-goal = Det mål er fjernet, måske i et andet faneblad. Resten af aftalen er, som den var.
refused-id = Det, du tilføjede, var der i forvejen. Prøv igen.
refused-first-step = Trin 1 begynder sammen med praktikken og kan ikke fjernes. Tøm felterne i stedet.
refused-nothing-to-undo = Der er ikke mere at fortryde.
refused-built-upon = Det kan ikke fortrydes alene, for der er skrevet videre på det siden. Ret det i feltet i stedet.
refused-sub-goal = Et delmål kan ikke have egne delmål. Lav et nyt mål i stedet.

## Overblik

overview = Overblik
new-agreement = Ny aftale
try-example = Prøv med et eksempel
empty-title = Du har ingen aftaler på denne enhed endnu
empty-text = Begynd på en aftale, eller se først, hvordan en færdig aftale ser ud. Eksemplet er opdigtet, og du kan fjerne det igen med ét tryk.
all-agreements = Aftaler
column-citizen = Borger
column-company = Virksomhed
column-period = Periode
column-hours = Timer om ugen
column-lacks = Status
column-action = Handling
no-citizen = Ingen borger endnu
no-company = Ingen virksomhed endnu
no-period = Ingen periode endnu
no-hours = Ingen timer endnu
hours-split = { $unpaid } praktik · { $paid } med løn
lacks = { $n ->
    [0] Alt er udfyldt
    [one] 1 ting at rette eller udfylde
   *[other] { $n } ting at rette eller udfylde
}
open-agreement = Åbn
continue-agreement = Fortsæt
open-agreement-of = Åbn aftalen for { $who }
continue-agreement-of = Fortsæt aftalen for { $who }
example-mark = Eksempel
remove-example = Fjern eksemplet
remove-blank = Fjern den tomme aftale

search = Søg i aftalerne
search-none = Ingen aftale passer til »{ $what }«. Prøv med færre ord.
search-found = { $n ->
    [one] 1 aftale passer.
   *[other] { $n } aftaler passer.
}
filter-group = Status
filter-turn = Hvis tur
filter-any = Alle
filter-none = Ingen aftale passer til det, du har valgt.
filter-clear = Vis alle aftaler
filter-hint = Det, du søger og vælger, står i browserens adresse. Gem den som bogmærke, så finder du den samme visning igen.
group-signing = Til underskrift
group-stopped = Afbrudt eller annulleret

due-mine = Din tur
due-theirs = Venter på andre
due-soon = Snart
due-none = Du er ajour. Der er ikke noget, du skal gøre lige nu.
due-all = Vis alle { $n }
due-fewer = Vis færre
due-hold = Start opfølgning
due-write = Skriv status
due-agree = Aftal
due-approve = Godkend
due-sign = Få underskrift
due-remind = Send en påmindelse
due-plan = Planlæg næste
due-action-of = { $action }: { $who }

lost-title = Dine aftaler er ikke længere i denne browser
lost-lead = Der har ligget aftaler her, men nu er browserens lager tomt.
lost-text = Det sker fx, når browserdata bliver slettet, eller når browseren rydder op af sig selv. Har du hentet en fil med dine aftaler, kan du lægge dem tilbage nu.
begin-anew = Begynd forfra uden dem

## Sikkerhedskopi

backup-title = Sikkerhedskopi
backup-lead = Aftalerne ligger kun i denne browser på denne enhed. En fil redder dem, hvis enheden går i stykker, eller browseren rydder op.
backup-link = Sikkerhedskopi
backup-take = Tag en kopi
backup-never = Du har ikke taget en sikkerhedskopi endnu.
backup-fresh = Sikkerhedskopi: taget inden for det seneste døgn.
backup-days = { $n ->
    [one] Sikkerhedskopi: for 1 dag siden.
   *[other] Sikkerhedskopi: for { $n } dage siden.
}
backup-due = Gem en sikkerhedskopi, så dine aftaler også ligger et andet sted.
folder-title = Automatisk kopi
folder-unchosen = Vælg en mappe, så lægger Klar Aftale selv en kopi i den, mens du arbejder. Tag helst en mappe, der også bliver gemt et andet sted end på denne enhed.
folder-ready = Klar Aftale lægger selv kopier i mappen »{ $name }«: én fil for hver ugedag. Efter en uge bliver den ældste skrevet over.
folder-writing = Lægger en kopi i mappen »{ $name }« …
folder-asks = Browseren vil høre dig igen, før Klar Aftale må lægge kopier i mappen »{ $name }«.
folder-gone = Kopien kunne ikke lægges i mappen »{ $name }«. Mappen er flyttet eller slettet. Vælg en mappe igen.
folder-full = Kopien kunne ikke lægges i mappen »{ $name }«. Der er ikke plads. Ryd op, og prøv igen.
folder-refused = Mappen kan ikke bruges. Browseren eller systemet siger nej. Prøv igen, eller vælg en anden mappe.
folder-unread = Nogle aftaler kan ikke læses på denne enhed. Derfor bliver de gamle kopier i mappen »{ $name }« ikke skrevet over. Læg først en kopi tilbage.
folder-choose = Vælg en mappe
folder-other = Vælg en anden mappe
folder-allow = Giv lov
folder-write = Læg en kopi nu
folder-forget = Stop de automatiske kopier
restore-file = Læg en kopi tilbage
restore-choose = Vælg en fil
restore-hint = Vælg en fil, som Klar Aftale har skrevet, eller en fil fra en kollega. Du ser først, hvad der sker. Intet bliver ændret, før du siger ja.
restore-comparing = Sammenligner filen med det, der ligger her …
restore-writing = Lægger aftalerne tilbage … Luk ikke siden.
restore-done = { $n ->
    [one] 1 aftale er lagt tilbage.
   *[other] { $n } aftaler er lagt tilbage.
}
restore-confirm = { $n ->
    [one] Tag 1 aftale ind
   *[other] Tag { $n } aftaler ind
}
close-file = Luk filen
preview-title = { $n ->
    [one] Der er 1 aftale i filen
   *[other] Der er { $n } aftaler i filen
}
and-more = { $n ->
    [one] og 1 mere
   *[other] og { $n } mere
}
standing-new = { $n ->
    [one] 1 ny
   *[other] { $n } nye
}
    .help = De findes ikke på denne enhed og bliver lagt ind.
standing-differs = { $n ->
    [one] 1 med ændringer, der ikke er her
   *[other] { $n } med ændringer, der ikke er her
}
    .help = Ændringerne bliver lagt til det, der står her. Er der skrevet i det samme felt begge steder, gælder det nyeste, og det andet står i historikken.
standing-repairs = { $n ->
    [one] 1, der ikke kan læses her
   *[other] { $n }, der ikke kan læses her
}
    .help = Filens udgave bliver sat ind. Det, der ikke kunne læses, bliver lagt til side og ikke slettet.
standing-newer = { $n ->
    [one] 1, der her er skrevet af en nyere udgave
   *[other] { $n }, der her er skrevet af en nyere udgave
}
    .help = En nyere udgave af Klar Aftale har skrevet dem, og den kan læse dem. De bliver sprunget over. Genindlæs siden, når der er net, og prøv så igen.
standing-same = { $n ->
    [one] 1, der er her i forvejen
   *[other] { $n }, der er her i forvejen
}
    .help = Alt fra filen er her allerede. Der sker ingenting.
standing-damaged = { $n ->
    [one] 1, der ikke hænger sammen
   *[other] { $n }, der ikke hænger sammen
}
    .help = De kan ikke læses i filen og bliver sprunget over. Det, der ligger her, er uændret.
file-foreign = Det er ikke en fil fra Klar Aftale. En sikkerhedskopi begynder med »klar-aftale« og slutter på ».json«; en fil fra en kollega begynder med »overdragelse«.
file-newer = Filen er skrevet af en nyere udgave af Klar Aftale. Genindlæs siden, og prøv igen. Der er ikke ændret noget.
file-damaged = Filen er ikke hel: Den er klippet over eller ændret undervejs. Der er ikke ændret noget. Prøv en ældre kopi.
file-too-large = Filen er større end nogen fil fra Klar Aftale. Vælg en anden. Der er ikke ændret noget.
file-unreadable = Browseren kunne ikke læse filen. Ligger den på en usb-nøgle eller et netdrev, så kopiér den til enheden først.
not-restored-full = Der er ikke plads til aftalerne på enheden. Der er ikke ændret noget. Ryd op på enheden, og prøv igen.
not-restored = Aftalerne kunne ikke lægges tilbage, for browserens lager svarer ikke. Der er ikke ændret noget. Genindlæs siden, og prøv igen.
room-title = Pladsen i browseren
room-promised = Browseren har lovet at beholde aftalerne, til du selv sletter dem.
room-not-promised = Browseren har ikke lovet at beholde aftalerne. Den kan slette dem, hvis enheden mangler plads. Gem en sikkerhedskopi jævnligt, eller installér Klar Aftale som app.
room-unknown = Browseren fortæller ikke, hvor længe den beholder aftalerne. Gem en sikkerhedskopi jævnligt.
room-bytes = Klar Aftale bruger { $used } af { $all }.
megabytes = { $n }{"\u00A0"}MB
gigabytes = { $n }{"\u00A0"}GB

## Slet en borger

acts-until = { $acts }, senest ændret { $day }
delete-citizen = Slet borgeren
delete-title = Slet { $who }
delete-lead = Alt om borgeren bliver slettet fra denne enhed: aftaler, historik og det, der kan søges i. Det kan ikke fortrydes.
delete-these = Det bliver slettet
delete-same-name = Der er flere aftaler med det samme navn. Er det en anden borger, så fjern fluebenet.
delete-elsewhere = Links, udskrifter og filer, du har gemt eller sendt, bliver ikke slettet. Heller ikke sikkerhedskopier. Dem må du selv slette.
delete-confirm = Slet for altid
delete-not = Behold alt
deleting = Sletter …
deleted-title = Borgeren er slettet
deleted-in-part = Noget er ikke slettet
deleted-rows = Slettet: { $acts } i historikken, { $summaries } i oversigten og { $aside } lagt til side.
deleted-no-trace = Hele lageret er gennemsøgt. Borgerens navn står ikke længere noget sted på denne enhed.
deleted-mentioned = »{ $who }« står stadig i disse aftaler. Åbn dem, og ret teksten, hvis det er den samme borger.
not-deleted = Noget kunne ikke slettes, for browserens lager svarer ikke. Genindlæs siden, og prøv igen.
acts = { $n ->
    [one] 1 ændring
   *[other] { $n } ændringer
}

## Editoren

editor-steps = Aftalens afsnit
step-done = ✓ udfyldt
step-lacks = { $n ->
    [one] mangler 1 felt
   *[other] mangler { $n } felter
}
step-of = Afsnit { $number } af { $all }
onward = Videre i aftalen
back = Forrige
next-to = Næste: { $place }
back-to-overview = Til overblikket
unknown-agreement-title = Aftalen findes ikke på denne enhed
unknown-agreement = Måske er den fjernet, eller også ligger den på en anden enhed.
part-parties = Parterne
part-purpose = Formål og mål
part-hours = Varighed og timer
part-content = Jobindhold
part-follow-up = Opfølgning
part-review = Læs igennem og del
part-parties-lead = Hvem laver aftalen sammen?
part-purpose-lead = Hvad skal praktikken føre til, og hvordan kan I se, at det går den rigtige vej?
part-hours-lead = Hvornår begynder og slutter praktikken, og hvor mange timer er den på?
part-content-lead = Hvad skal der laves, hvad skal der tages hensyn til, og hvem ringer til hvem?
part-follow-up-lead = Hvornår kommer der løntimer, og hvornår mødes I næste gang?
show-example = Se et eksempel
use-example = Brug eksemplet som start

## Parterne

citizen = Borger

field-citizen-name = Borgerens navn
field-citizen-phone = Borgerens telefon
    .help = Virksomheden får kun nummeret, hvis I aftaler, at den ringer til borgeren ved fravær.
field-citizen-mail = Borgerens mail
target-group = Hvilken målgruppe hører borgeren til?
    .help = Det er kun til dig. Det står ikke i det, du deler.
target-group-near = Dagpenge, jobparat eller uddannelsesparat
    .help = En praktik varer normalt højst 4 uger.
target-group-far = Længere fra arbejdsmarkedet
    .help = En praktik varer normalt op til 13 uger.
company = Virksomhed
field-company-name = Virksomhedens navn
company-known = Du kender virksomheden fra før
company-use = Brug oplysningerne fra { $name }, { $address }
field-cvr = CVR-nummer
    .inside = CVR-nummeret
    .help = 8 cifre
field-p-number = P-nummer
    .inside = P-nummeret
    .help = 10 cifre. Hvert arbejdssted har sit eget.
field-employees = Antal fuldtidsansatte
    .inside = antallet af fuldtidsansatte
    .help = På arbejdsstedet, uden ansatte med offentligt tilskud. Deltidsansatte tæller med deres andel, fx 9,5 i alt.
field-company-address = Virksomhedens adresse
field-meeting-address = Mødested
    .inside = mødestedet
    .help = Skriv kun noget her, hvis borgeren skal møde et andet sted end på virksomhedens adresse.
contact = Virksomhedens kontaktperson
field-contact-name = Kontaktpersonens navn
field-contact-role = Stilling
    .full = Kontaktpersonens stilling
    .inside = kontaktpersonens stilling
field-contact-phone = Telefon
    .full = Kontaktpersonens telefon
    .inside = kontaktpersonens telefon
field-contact-mail = Mail
    .full = Kontaktpersonens mail
    .inside = kontaktpersonens mail
representative = Medarbejderrepræsentant
representative-help = Har virksomheden mere end én ansat, bekræfter medarbejderrepræsentanten, at kollegerne er hørt. Er der ingen repræsentant på stedet, så skriv den fælles repræsentant.
field-representative-name = Medarbejderrepræsentantens navn
field-representative-phone = Telefon
    .full = Medarbejderrepræsentantens telefon
    .inside = medarbejderrepræsentantens telefon
field-representative-mail = Mail
    .full = Medarbejderrepræsentantens mail
    .inside = medarbejderrepræsentantens mail
caseworker = Sagsbehandler eller jobformidler
caseworker-help = Vi husker dig til næste aftale på denne enhed.
field-caseworker-name = Sagsbehandlerens navn
field-caseworker-role = Stilling
    .full = Sagsbehandlerens stilling
    .inside = sagsbehandlerens stilling
field-caseworker-phone = Telefon
    .full = Sagsbehandlerens telefon
    .inside = sagsbehandlerens telefon
field-caseworker-mail = Mail
    .full = Sagsbehandlerens mail
    .inside = sagsbehandlerens mail
field-municipality = Kommune
    .inside = kommunen

## Formål og mål

field-job-goal = Jobmål
    .inside = jobmålet
    .help = Det job, borgeren går efter. Det står øverst i Min plan.
purpose = Formål
purpose-help = Vælg ét. Formålet afgør, hvad I følger op på.
purpose-paid-hours = Opnå løntimer
    .help = Praktikken fører direkte til løntimer. De må gerne begynde ved siden af praktikken, men med andre opgaver.
purpose-training = Træning af jobrelaterede kompetencer
    .help = Tag udgangspunkt i jobmålet, og aftal, hvad borgeren kan skrive i sit CV bagefter. Er løntimer udelukket fra start, så gør praktikken kortere.
purpose-clarification = Afklaring af jobmål
    .help = Borgeren prøver fagets typiske opgaver for at finde ud af, om det er det rigtige job.
purpose-retention = Arbejdsfastholdelse
    .help = Kun for sygemeldte og borgere i jobafklaring, der har et job at vende tilbage til.
purpose-availability = Rådighedsafprøvning
    .help = Kun for borgere på dagpenge, når der er tvivl om deres rådighed.
field-purpose-reason = Hvorfor giver praktikken mening for borgeren?
    .help = Skriv til borgeren med »du«. Teksten står i Min plan under »Hvorfor?«.
    .example = Du vil gerne arbejde i butik. Her prøver du opgaverne og får løn for nogle af timerne fra start.
goals = Mål og delmål
goals-help = Aftal målene med borgeren, før praktikken begynder. Små skridt tæller: Én time mere om ugen er et godt mål.
goal-text = Mål { $number }
sub-goal-text = Delmål
goal-due = Senest
goal-track = Hvad skal der komme mere af?
goal-reached = Målet er nået
goal-reached-on = Nået { $day }
goal-how = Hvordan viste det sig?
add-goal = Nyt mål
add-sub-goal = Nyt delmål
remove-goal = Fjern målet
remove-sub-goal = Fjern delmålet
named-action = { $action }: { $name }
track-hours = Flere timer
track-effectiveness = Mere effektive timer
track-breadth = Flere slags opgaver
not-chosen = Ikke valgt

## Varighed og timer

field-job-title = Stillingsbetegnelse
    .inside = stillingsbetegnelsen
field-hours-offered = Timer, virksomheden kan tilbyde
    .inside = de timer, virksomheden kan tilbyde
    .help = Virksomhedens egne ord. Det, der er aftalt, står i planen nedenfor.
period = Periode
period-open = fra { $day }
field-start = Første dag
    .inside = den første dag
field-end = Sidste dag
    .inside = den sidste dag
day-help = Fx { $day } eller { $short }
pick-day = Vælg i kalender
step = Trin { $number }
from-start = fra første dag
from-day = fra { $day }
step-from = Trinnet begynder
remove-step = Fjern trin { $number }
new-step = Tilføj et trin
weekly-total = { $hours } om ugen
step-change-more = + { $hours } løn
step-change-less = − { $hours } løn
row-unpaid = Praktik
row-paid = Løn
row-meet = Møder kl.
cell-unpaid = { $day }, timer i praktik
cell-paid = { $day }, timer med løn
cell-meet = { $day }, mødetid
grid-caption = Timer i trin { $number }
grid-help = Skriv fx »4«, »4,5«, »4:30« eller »4 t 30«. Gå mellem felterne med piletasterne.
chart-title = Timer om ugen
chart-goal = 30 løntimer om måneden
chart-empty = Skriv første dag, sidste dag og timer, så tegner vi planen her.
stage-text = Fra { $day }: { $unpaid } praktik og { $paid } med løn om ugen.
chart-unpaid = { $hours } praktik
chart-paid = { $hours } løn
total-weekly = Timer om ugen
total-monthly = Timer om måneden
total-period = Timer i hele perioden
total-step = Trin
goal-reached-text = Målet på 30 løntimer om måneden nås { $day }.
goal-not-reached-text = Planen når ikke 30 løntimer om måneden. Det er målet på længere sigt.

## Jobindhold

tasks = Opgaver
tasks-help = Skriv én opgave ad gangen. Opgaver med løn skal være andre end opgaverne i praktikken.
unpaid-tasks = Opgaver i praktik
paid-tasks = Opgaver med løn
task-unpaid = Opgave i praktik { $number }
task-paid = Opgave med løn { $number }
add-unpaid-task = Ny opgave i praktik
add-paid-task = Ny opgave med løn
remove-task = Fjern opgaven
make-paid = Flyt til løn
make-unpaid = Flyt til praktik
field-tasks-text = Mere om opgaver og funktioner
    .help = Hvilken afdeling eller hvilket hold? Hvor meget ansvar og hvilket tempo? Alene eller sammen med andre?
    .example = Amal er en del af holdet i butikken og har altid en kollega ved siden af sig. Pauser følger kollegernes.
field-break-note = Pauser
    .inside = pauserne
    .help = Hvornår og hvor længe på en arbejdsdag? Skriv også, om pauserne er betalt.
field-accommodations = Hensyn og rammer
    .inside = hensyn og rammer
    .help = Hvad skal være på plads, for at borgeren trives? Hvordan begynder dagen, hvad gentages, hvad skal ikke løftes? Er der ingen hensyn, så skriv det.
    .example = Dagen begynder med, at Mads og Amal gennemgår opgaverne. De gentages, så tit der er brug for det. Ingen tunge løft. Plads til en kort pause, når der er brug for det.
consent = Borgeren siger ja til, at virksomheden ser hensynene
    .help = Siger borgeren ikke ja, ser virksomheden ikke hensynene. Borgeren ser dem altid i Min plan.
field-contact-duties = Kontaktpersonens opgaver
    .help = Hvad beder vi kontaktpersonen om? Skriv én ting på hver linje.
    .example = Gå dagens opgaver igennem, når borgeren møder.
      Spørg, hvordan det går, et par gange om ugen.
      Forbered det månedlige møde sammen med borgeren.
absence = Kontakt ved fravær
field-absence-text = Andet om fravær
    .full = Kontakt ved fravær: Andet
    .inside = det andet om fravær
    .help = Kun hvis der er aftalt andet, end I har valgt ovenfor, fx et klokkeslæt. Brug navne og ikke »du«, for både borgeren og virksomheden læser teksten.
    .example = Amal ringer før kl. 8. Er der ikke svar hos Amal kl. 10, ringer Mads til Lene.
absence-call = Hvem ringer virksomheden til, hvis borgeren ikke kommer?
absence-citizen-first = Borgeren først, derefter sagsbehandleren
    .help = Virksomheden får borgerens telefonnummer.
absence-caseworker-only = Kun sagsbehandleren
    .help = Virksomheden får ikke borgerens telefonnummer.
sick-call = Hvem ringer borgeren til ved sygdom?
sick-contact = Kontaktpersonen på arbejdspladsen
sick-caseworker = Sagsbehandleren

## Opfølgning

paid-hours = Løntimer
outlook = Er der udsigt til løntimer?
outlook-expected = Ja, vi forventer løntimer
outlook-open = Det ved vi ikke endnu
outlook-none = Nej, ikke i denne praktik
field-paid-from = Løntimer forventes fra
    .inside = datoen for løntimer
paid-target = Forventede løntimer om måneden
    .help = På længere sigt er målet mindst 30 timer om måneden.
field-paid-note = Andet om løntimer
    .inside = det andet om løntimer
    .help = Planen fortæller selv, hvornår der er løntimer og hvor mange. Skriv kun det, planen ikke siger, fx hvad der skal til. Er der ingen udsigt til løntimer, så skriv hvorfor.
    .example = Løntimerne på lageret kan vokse mere, når Amal kan fylde varer op alene.
rhythm-title = Opfølgning
rhythm = Hvor tit følger du op?
    .help = Mindst én gang om måneden det første år og oftere i begyndelsen.
rhythm-weekly = Hver uge
rhythm-fortnightly = Hver anden uge
rhythm-monthly = Hver fjerde uge
follow-up-dates = Forslag til datoer
follow-up-proposed = Ud fra målgruppen foreslår vi: { $rhythm }.
follow-up-dates-help = Tryk på en dato for at bruge den som næste opfølgning.
follow-up-more = og { $n } mere
next-follow-up = Næste opfølgning
next-help = Aftal altid det næste møde med tid og sted.
field-next-day = Dato
    .full = Næste opfølgning: Dato
    .inside = datoen for næste opfølgning
next-time = Klokkeslæt
    .help = Fx 10 eller 10.30
field-next-place = Sted
    .full = Næste opfølgning: Sted
    .inside = stedet for næste opfølgning
support = Støtte
support-help = Udfyld kun det, der er relevant. Det, virksomheden kan se, vælger I under »Læs igennem og del«.
support-unseen = Lige nu kan virksomheden ikke se nogen af felterne.
support-seen = Lige nu kan virksomheden se: { $fields }.
field-mentor = Mentor
    .inside = mentoren
field-company-mentor = Mentor på arbejdspladsen
    .inside = mentoren på arbejdspladsen
field-aids = Hjælpemidler
    .inside = hjælpemidlerne
field-parallel-efforts = Andre indsatser ved siden af
    .inside = de andre indsatser
    .help = Fx et forløb om helbred, økonomi eller familie.
field-coordinator = Hvem koordinerer indsatserne?

## Læs igennem og del

missing-title = Det mangler stadig
missing-lead = Du kan godt dele aftalen, før alt er udfyldt. Tryk for at komme til feltet.
faults-title = Det her kan ikke passe
faults-lead = Ret det, før du deler aftalen.
all-there = Alt er udfyldt. Læs aftalen igennem med borgeren, før du deler den.
summary-title = Aftalen kort
change = Ret
change-part = Ret { $part }
nothing-yet = Ikke udfyldt
yes-shared = Ja, virksomheden må se hensynene
not-shared = Nej, virksomheden ser ikke hensynene
share-title = Del aftalen
share-lead = Hver part får sin egen side. Siden ligger i selve linket, så ingen skal logge ind for at læse den.
share-plan-text = Borgeren ser jobmålet, aftalen i klart sprog med hensyn og begrundelse, mål, seneste status, næste møde, og hvem borgeren ringer til ved sygdom.
link-length = { $n ->
    [one] Linket fylder 1 tegn.
   *[other] Linket fylder { $n } tegn.
}
reach-everywhere = Det kan sendes med mail og sms.
reach-mail = Det er for langt til en sms. Send det med mail.
reach-risky = Det er så langt, at nogle mailprogrammer klipper det over. Gør teksterne kortere, eller vis siden på din egen skærm.
copy-link = Kopiér linket
file-made = Siden er hentet { $day }.
save-sheet = Hent siden som fil
share-link = Del …
see-page = Se siden
company-link = Link til virksomhedens side
plan-link = Link til Min plan
representative-link = Link til medarbejderrepræsentantens side
no-link-no-agreement = Aftalen findes ikke på denne enhed.
no-link-faults = Der er fejl i datoer, timer eller opgaver. Ret dem, så er linket klar.
no-link-cancelled = Aftalen er annulleret, så der er ikke noget at dele.
no-link-no-end = Aftalen har ingen sidste dag og kan ikke deles endnu.
no-link-signed = Nogen har skrevet under, eller aftalen er slut. Så kan virksomheden ikke udfylde mere. Del aftalen i stedet.
no-link-making = Linket bliver lavet. Det tager et øjeblik.
no-link-locking = Aftalen bliver låst. Det tager et øjeblik.
no-link-locked-other = Aftalen er ændret, siden den blev låst. Lås den igen, eller del den uden ord.
no-link-no-lock = Enheden har ikke hukommelse nok til at låse aftalen. Luk andre faner, og prøv igen.
no-link-seal = Appen er ved at åbne. Prøv igen om et øjeblik.
no-link-long = Aftalen har for meget tekst til et link. Gør de længste tekster kortere.
link-honest-title = Hvad beskytter linket?
link-honest = Linket er selve aftalen. Alle, der har det, kan læse siden, og du kan ikke trække det tilbage. Det udløber heller ikke: Bed modtageren slette beskeden, når den ikke skal bruges mere. Seglet viser, at aftalen kommer fra dig og ikke er ændret; det skjuler intet. Ord låser linket for den, der ikke har dem. Send aldrig ordene sammen med linket. Skriv ikke cpr-nummer eller andet, som modtageren ikke skal se.

## Mangler og fejl

invalid-day = »{ $text }« er ikke en dato. Skriv dag og måned, fx 24. december, og gerne året.
invalid-time = »{ $text }« er ikke et klokkeslæt. Skriv fx 9.00.
invalid-minutes = »{ $text }« er ikke et antal timer. Skriv fx »4«, »4,5« eller »4:30«, og højst 24 timer.
invalid-paid-target = »{ $text }« kan ikke være løntimer om måneden. Skriv fx »30«, og højst »200«.
invalid-cvr = »{ $text }« er ikke et CVR-nummer. Det har 8 cifre.
invalid-p-number = »{ $text }« er ikke et P-nummer. Det har 10 cifre.
invalid-employees = »{ $text }« er ikke et antal. Skriv fx 14 eller 9,5.
invalid-other = »{ $text }« kan ikke læses. Skriv det på en anden måde.
listed-plan = Timer i planen
listed-step-from = Dato for trin
listed-unpaid = { $day }, praktik
listed-paid = { $day }, løn
listed-meet = { $day }, mødetid
listed-task = Opgave
listed-goal = Målets tekst
listed-goal-due = Målets dato
listed-goal-track = Hvad skal der komme mere af?
impossible-end = Sidste dag, { $end }, ligger før første dag, { $start }. Ret en af dem.
impossible-step-outside = Trinnet begynder { $from }. Det er uden for perioden. Ret datoen eller perioden.
impossible-steps-overlap = To trin begynder { $from }. Giv det ene en anden dato.
impossible-full-time = Ugen er på { $hours }. Den må højst være på 37 timer. Sæt timerne ned.
impossible-day = { $day } har flere timer, end dagen kan rumme. Ret timerne eller mødetiden.
impossible-task = Opgaven står både i praktik og med løn. Opgaver med løn skal være andre end opgaverne i praktikken. Fjern den ene.
hint-shorter = Der er ikke udsigt til løntimer, og praktikken varer { $weeks }. Overvej en kortere praktik, så borgeren hurtigere kommer videre.
hint-no-paid-step = Formålet er løntimer, men planen har ingen endnu. Kan I begynde med bare én time om ugen?
hint-no-more-paid = Den forrige aftale sluttede med { $hours } med løn om ugen. Kan I aftale flere timer med løn denne gang?
hint-no-paid-task = Planen har løntimer, men ingen opgaver med løn. Skriv, hvilke opgaver der giver løn.
doubts-title = Er det rigtigt?
doubt-far-day = Mener du { $day }? Det er langt fra i dag.
doubt-before-start = Målet skal nås, før aftalen begynder { $start }.
doubt-long-period = Perioden er { $weeks }. For målgruppen er det normale højst { $most }.
doubt-no-phone = Der er ikke et telefonnummer, som man kan ringe til. Skriv fx 12 34 56 78.
doubt-no-mail = Der er ikke en mailadresse, som man kan skrive til. Skriv fx navn@eksempel.dk.

## Virksomhedens side

view-from = Aftale om praktik · fra { $name }
view-from-municipality = Aftale om praktik · fra { $name }, { $municipality }
view-title = { $citizen } hos { $company }
view-the-citizen = borgeren
view-the-company = virksomheden
view-the-workplace = arbejdspladsen
view-the-caseworker = sagsbehandleren
view-starts = { $citizen } starter { $day }
view-starts-at = { $citizen } starter { $day } { $time }
view-next-meeting = Næste opfølgning { $day }
view-ended = Aftalen sluttede { $day }
view-no-date = Startdatoen er ikke aftalt endnu
view-meeting-place = Mødested: { $place }
view-ask-for = Mødested: { $place }. { $citizen } spørger efter dig.
add-to-calendar = Føj til kalender
view-absence = Hvis { $citizen } ikke kommer
view-call = Ring til { $name }
view-call-caseworker = Ring til { $name }, kommunen
view-this-week = Timer denne uge
view-first-week = Timer den første uge
view-last-week = Timer den sidste uge
view-unpaid-sum = Praktik { $hours }
view-paid-sum = Med løn { $hours }
view-paid-mark = løn
view-paid-both = { $paid } løn
view-day-off = fri
view-duties = Det beder vi dig om
view-accommodations = Det tager I hensyn til
view-tasks = Opgaver
view-tasks-unpaid = I praktik
view-tasks-paid = Med løn
view-aims = Det arbejder vi hen imod
view-aim-due = { $goal }, senest { $day }
view-aim-more-paid = { $hours } mere med løn om ugen fra { $day }
view-aim-hours = Fra { $day }: { $unpaid } praktik og { $paid } med løn om ugen
view-follow-up = Næste opfølgning
view-caseworker = Jeres kontakt i kommunen
view-job-title = Stilling
view-period = Periode
view-facts = Aftalen
view-no-next = Der er ikke aftalt en dato endnu.
view-version = Version { $version } · { $day }
view-made = Lavet { $day }
view-draft = Kladde · { $day }
view-draft-text = Det her er en kladde. I kan ikke sige ja til den endnu. Skriv eller ring, hvis noget skal være anderledes.
view-agreed = Det siger I ja til
view-purpose = Formål
view-paid = Løntimer
view-next-step = Fra { $day } er der nye timer
view-next-end = Sidste dag er { $day }
view-sick-first = Ring først til { $citizen }. Får du ikke fat i { $citizen }, så ring til { $caseworker }.
view-sick-caseworker = Ring til { $caseworker }.
view-answer-title = Jeres svar
view-agree = Vi er enige
view-change = Vi vil gerne ændre noget
view-answer = { $answer }: { $title }, { $day }
view-reply = Giv { $name } besked: Er I enige i aftalen, eller vil I ændre noget? I kan også ringe.
view-agree-heard = Kollegerne er hørt, og vi er enige
view-reply-heard = Er kollegerne hørt? Giv { $name } besked her, eller ring.
heard-title = Praktik hos { $company }
heard-text = Som medarbejderrepræsentant bekræfter du, at de kolleger, der skal arbejde sammen med borgeren, er blevet hørt om praktikken.
heard-company = Virksomheden
heard-employees = Fuldtidsansatte på stedet
heard-plan = Praktikken
heard-hours = Timer om ugen
view-company-mentor = Mentor hos jer
view-aids = Hjælpemidler
view-parallel = Det er også i gang
view-coordinator = { $name } holder styr på det.
view-sealed = Segl: { $words }
view-place = Sted: { $place }

## Min plan

plan-title = Min plan
plan-of = Min plan · { $name }
plan-job-goal = Mit jobmål
plan-no-job-goal = Ikke aftalt endnu
plan-next-text = Møde med { $name } om, hvordan det går.
plan-next-place = Møde med { $name } om, hvordan det går. Sted: { $place }.
plan-starts-text = Du starter hos { $company }.
plan-sick-call = Ring til { $name }, hvis du bliver syg.
plan-sick = Bliver du syg?
plan-mail = Skriv en mail til { $name }
plan-meeting = Næste møde
plan-did = Det har jeg været i gang med
plan-doing = Det er jeg i gang med
plan-doing-soon = Det skal jeg i gang med
kind-praktik = Praktik
plan-effort = { $kind } hos { $company }
plan-what = Hvad er aftalt?
plan-what-both = { $unpaid } praktik og { $paid } med løn om ugen.
plan-what-unpaid = { $unpaid } praktik om ugen.
plan-what-paid = { $paid } med løn om ugen.
plan-what-agreed = Det har du aftalt med { $names }.
plan-learn = Opgaver i praktik:
plan-earn = Opgaver med løn:
plan-care = Det tager vi hensyn til
plan-when = Hvornår?
plan-when-paid = { $days } med løn
plan-when-both = { $days }, og { $paid } er med løn
plan-from = Fra { $day }
plan-where = Hvor?
plan-where-text = { $place }. Spørg efter { $contact }.
plan-why = Hvorfor?
plan-status = Seneste status
plan-status-of = { $day }: { $text }
plan-no-status = Du får en status efter det første møde.
plan-paid-title = Timer med løn
plan-paid-start = Fra start: { $now } om måneden.
plan-paid-now = Nu: { $now } om måneden.
plan-paid-none = Du har ingen timer med løn endnu.
plan-paid-then = Fra { $day }: { $then } om måneden.
plan-purpose = Formål: { $purpose }.
plan-duties = Det gør { $name }
plan-the-contact = din kontaktperson
plan-mentor = Mentor
view-company-mentor-of = Mentor hos { $company }
plan-earlier = Tidligere status
plan-next-step = Næste skridt
holiday-new-year = Nytårsdag
holiday-maundy-thursday = Skærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Påskedag
holiday-easter-monday = 2. påskedag
holiday-prayer-day = Store bededag
holiday-ascension-day = Kr. himmelfart
holiday-whit-sunday = Pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-day = Juledag
holiday-boxing-day = 2. juledag
about-hours = ca. { $hours }
plan-paid-goal-from = Målet er { $goal } om måneden fra { $day }.
plan-paid-goal = Målet er { $goal } om måneden.
plan-paid-meter = Timer med løn om måneden
plan-goals = Mine mål
plan-goal-due = senest { $day }
plan-goal-reached = nået { $day }
plan-reached = Det har jeg nået
plan-my-contact = Min kontakt i kommunen
plan-updated = Planen er fra { $day }. Spørg { $name }, hvis noget har ændret sig.

## Links, der ikke kan læses

link-empty-title = Her er ingen aftale
link-empty = Linket er ikke kommet helt med. Åbn det i den besked, du fik. Virker det stadig ikke, så bed om et nyt link.
link-cut-title = Linket er ikke helt
link-cut = Den sidste del af linket mangler. Det sker, når et mailprogram deler et langt link. Kopiér hele linket fra beskeden, eller bed om at få det sendt igen.
link-damaged-title = Linket er ændret undervejs
link-damaged = Linket er ikke, som det blev sendt. Derfor viser vi ikke aftalen. Bed om at få linket sendt igen.
link-several-title = Der er mere end ét link
link-several = Der står flere forskellige links. Brug ét ad gangen: åbn det i den besked, du fik, eller kopiér kun det ene.
link-rewritten-title = Linket er skrevet om
link-rewritten = Et program har ændret tegn i linket på vejen, for eksempel et mailprogram. Bed om at få linket som sms, som QR-kode eller som fil.
link-too-large-title = Linket er for langt
link-too-large = Det er meget længere end en aftale kan være. Derfor åbner vi det ikke. Bed om at få aftalen sendt igen.
link-forged-title = Seglet er brudt
link-forged = Aftalen er ikke den, som sagsbehandleren sendte. Derfor viser vi den ikke. Ring til sagsbehandleren, og bed om et nyt link.
link-elsewhere-title = Det hører til et andet sted
elsewhere-view = Det er en aftale, som skal læses, og ikke et svar. Åbn linket i en ny fane for at læse den.
elsewhere-answer = Det er et svar til sagsbehandleren. Send det til den, du fik aftalen af.
elsewhere-draft = Det er en kladde, som virksomheden skal udfylde.
elsewhere-handover = Det er sager til en kollega. Åbn filen under Sikkerhedskopi.
wrong-words-title = Ordene passer ikke
wrong-words = Prøv igen, eller spørg den, du fik ordene af.
link-newer-title = Siden skal opdateres
link-newer = Linket er lavet i en nyere udgave af Klar Aftale. Åbn siden igen for at få den. Hjælper det ikke, så prøv igen om lidt.
reload = Åbn siden igen

## Kalender

calendar-first-day = { $citizen } starter hos { $company }
calendar-follow-up = Opfølgning: { $citizen } hos { $company }
calendar-plan-start = Jeg starter hos { $company }
calendar-plan-follow-up = Møde om min praktik hos { $company }

## Fortryd og gentag

undo = Fortryd
redo = Gentag
undo-keys = Fortryd det sidste (Ctrl+Z)
redo-keys = Gentag det, du fortrød (Ctrl+Y)
turn-group = Fortryd og gentag
notice-undone = Fortrudt: { $act }.
notice-redone = Gjort igen: { $act }.
notice-nothing-to-redo = Der er ikke noget at gentage.
undone-more = { $more ->
    [one] { $act } – og 1 ændring mere
   *[other] { $act } – og { $more } ændringer mere
}
show-field = Vis feltet

## Historik: hvem gjorde hvad

act-somebody = Nogen
act-says = { $who } { $did }
act-quote = { $says }: »{ $text }«
act-began = begyndte aftalen
act-began-example = hentede eksemplet
act-wrote = skrev { $what }
act-changed = rettede { $what } til
act-cleared = slettede { $what }
act-cleared-text = slettede teksten i { $what }
act-set = satte { $what } til { $value }
act-unread = skrev { $what }, men det kan ikke læses
act-chose = valgte { $what }
act-consent = noterede, at borgeren siger ja til, at virksomheden ser hensynene
act-no-consent = noterede, at borgeren ikke siger ja til, at virksomheden ser hensynene
act-added-step = tilføjede trin { $number } ud fra { $copied }
act-added-step-from = tilføjede trin { $number } ud fra { $copied }. Det begynder { $day }
act-removed = fjernede { $what }
act-added-unpaid-task = tilføjede en opgave i praktik
act-added-paid-task = tilføjede en opgave med løn
act-wrote-task = skrev en opgave
act-moved-unpaid = flyttede { $what } til praktik
act-moved-paid = flyttede { $what } til løn
act-added-goal = tilføjede et mål
act-added-sub-goal = tilføjede et delmål under { $what }
act-wrote-goal = skrev et mål
act-wrote-sub-goal = skrev et delmål
act-reached = noterede, at { $what } er nået
act-not-reached = noterede, at { $what } ikke er nået endnu
act-shared-company = delte aftalen med virksomheden
act-shared-representative = delte aftalen med medarbejderrepræsentanten
act-disclosed = lod virksomheden se { $what }
act-withheld = lod ikke virksomheden se { $what }
act-answered-agreed = tog et ja ind fra { $name } ({ $whom })
act-answered-change = tog et ønske om ændringer ind fra { $name } ({ $whom })
act-shared-citizen = delte Min plan med borgeren
act-prepared = fandt siden til { $whom } frem
act-told-otherwise = noterede, at { $whom } har fået det nye at vide på en anden måde
act-asked-to-fill = bad virksomheden udfylde sin del
act-filled = tog det ind, som { $name } har udfyldt for virksomheden
act-handed-over = gav aftalen videre til { $name }
act-undid = fortrød: { $act }
act-redid = gjorde igen: { $act }

name-answer = svaret på »{ $question }«
name-next-time = klokkeslættet for næste opfølgning
name-some-step = et trin
name-step-from = datoen for { $step }
name-unpaid = praktiktimerne { $day } i { $step }
name-paid = løntimerne { $day } i { $step }
name-meet = mødetiden { $day } i { $step }
name-task = opgaven »{ $text }«
name-task-blank = en opgave uden tekst
name-goal = målet »{ $text }«
name-goal-blank = et mål uden tekst
name-sub-goal = delmålet »{ $text }«
name-sub-goal-blank = et delmål uden tekst
name-goal-due = datoen for { $goal }
name-goal-answer = svaret på »{ $question }« for { $goal }

## Historik: siden

history = Historik
history-lead = Se, hvad der er ændret, og hvem der gjorde det.
back-to-agreement = Tilbage til aftalen
compare-title = Hvad er ændret?
compare-from = Fra
compare-to = Til
point-beginning = Begyndelsen
point-shared-company = Delt { $when } med virksomheden
point-shared-representative = Delt { $when } med medarbejderrepræsentanten
point-shared-citizen = Min plan delt { $when }
point-end-of = Slutningen af { $day }
point-version = Version { $number }, { $when }
point-before = Lige før ændringen { $when }
point-now = Nu
compare-none = Der er ingen forskel.
compare-count = { $n ->
    [one] 1 felt er ændret.
   *[other] { $n } felter er ændret.
}
compare-legend = Det, der er væk, er streget over. Det, der er nyt, er understreget.
compare-impossible = Vi kan ikke vise aftalen, som den var på det tidspunkt. Vælg et andet.
compare-all = Vis alle { $n } felter
compare-here = Sammenlign herfra
change-before = Før
change-after = Efter
change-added = Tilføjet
change-removed = Fjernet
change-gone-mark = fjernet
change-new-mark = nyt
change-spaces = Kun mellemrum eller linjeskift er ændret.
history-list = Alle ændringer
history-more = Vis flere
today = I dag
taken-back-mark = Fortrudt siden
fact-of = { $label } ({ $detail })
fact-unread = »{ $text }« (kan ikke læses)
fact-no-text = Uden tekst
fact-no-day = Uden dato
fact-unpaid = praktik
fact-paid = med løn
fact-sub-goal = delmål
fact-in = { $whole }: { $part }
fact-day-unpaid = praktik { $hours }
fact-day-paid = løn { $hours }
fact-day-meet = møder { $time }
day-paid = { $hours } løn
fact-reached-how = Nået { $day }: { $how }

## Filen uden browser: programmet klar-aftale-file

reader-usage = Brug: klar-aftale-file inspect FIL | verify FIL | export FIL MAPPE
reader-file = Fil fra Klar Aftale, version { $version }.
reader-sum-fits = Kontrolsummen passer.
reader-sum-differs = Filen er ændret undervejs: Kontrolsummen passer ikke med indholdet.
reader-cut = Filen er klippet over: Den slutter, før den er færdig.
reader-changed = Filen er ændret undervejs og kan ikke læses.
reader-changed-at = Filen er ændret undervejs: Linje { $line } kan ikke læses.
reader-foreign = Det er ikke en fil fra Klar Aftale.
reader-newer = Filen er skrevet af en nyere udgave af Klar Aftale (version { $version }).
reader-line = { $parties } · { $period } · { $acts } · sidst ændret { $day }
reader-parties = { $citizen } · { $company }
reader-agreement = Aftale { $id }
reader-no-day = ingen dag
reader-about = { $parties }: { $what }
reader-unread = { $n ->
    [one] 1 post kan ikke læses.
   *[other] { $n } poster kan ikke læses.
}
reader-hole = Nummereringen springer post { $number } over.
reader-does-not-add-up = Historikken hænger ikke sammen ved post { $number }. { $why }
reader-verified = Filen er hel, og hver aftale i den hænger sammen.
reader-no-file = { $file } kan ikke læses. Findes filen, og må du læse den?
reader-not-written = { $file } kan ikke skrives. Ligger den der allerede, eller er mappen skrivebeskyttet?
reader-exported = { $n ->
    [one] 1 aftale er skrevet til { $folder }.
   *[other] { $n } aftaler er skrevet til { $folder }.
}
reader-facts = Det står der
reader-acts = Det er der sket
reader-entries = Posterne som JSON

## Aftalens liv

course = Underskrifter og opfølgning
see-what-lacks = Se, hvad der mangler
hold-follow-up = Start opfølgning
write-closing = Skriv afsluttende status
reason = Hvorfor?
sign-offs-help = Alle skriver under på det samme. Når den første har skrevet under, er aftalen låst. Kommunen godkender til sidst.
sign = Skriv under
for-party = for { $party }
unsigned = mangler
signed-line = ✓ { $party }: { $name }, { $way }, { $at }
unlock = Lås aftalen op
unlock-text = Så kan du rette i den. Disse underskrifter forsvinder: { $names }. Alle skal skrive under igen.
follow-ups = Opfølgninger
next-is = Næste: { $when }.
next-unknown = Den næste opfølgning er ikke aftalt.
move-next = Flyt næste opfølgning
proposed-day = Forslag: { $day }
no-day = Uden dag
changes = Ændringer
change-is-open = Du er ved at ændre: { $what }. Årsag: { $reason }
write-change = Skriv ændringen
close-change = Gør ændringen færdig
begin-change = Begynd en ændring
begin-change-text = Aftalen er indgået. Hver ændring får et nummer og en årsag, og den gamle version kan altid læses. Aftal den først med borgeren og virksomheden.
change-what = Hvad skal ændres?
move-end = Flyt slutdatoen
move-end-text = Sidste dag er nu { $day }.
new-end = Ny sidste dag
steps-fall = { $n ->
    [one] 1 trin begynder efter den dag og falder bort. Det står stadig i historikken.
   *[other] { $n } trin begynder efter den dag og falder bort. De står stadig i historikken.
}
compare-versions = Sammenlign versioner ord for ord
ending = Afslutning
interrupt = Afbryd praktikken
interrupt-text = Brug det, når praktikken stopper før tid, fx fordi matchet var forkert. Alt bliver gemt, og borgeren er igen på vej mod et nyt match.
last-day-held = Sidste dag
write-a-day = Skriv hvilken dag.
cancel = Annullér aftalen
cancel-text = Brug det, når aftalen ikke bliver til noget. Alt, der står i den, bliver gemt.
reopen = Åbn aftalen igen
reopen-text = Brug det, hvis aftalen blev afsluttet eller stoppet ved en fejl.
go-on-here = Aftal en ny periode her
go-on-here-text = En ny aftale begynder dagen efter den gamle. Det meste er udfyldt i forvejen. Gå efter flere løntimer.
go-on-elsewhere = Begynd et nyt match
go-on-elsewhere-text = En ny aftale med en anden virksomhed. Borgerens oplysninger og mål følger med.
how-signed = Hvordan skrives der under?
way-to-sign-screen = Her på skærmen
way-to-sign-phone = Det er sagt i telefonen
way-to-sign-paper = Der er skrevet under på papir
way-to-sign-link = Med et link
hand-over = Vis aftalen til underskrift
hand-over-text = Giv skærmen til { $who }. Der kan kun læses og skrives under, indtil du får den tilbage.
signer-name = Navn på den, der siger ja
on-behalf-reason = Hvorfor skriver du det på vegne af personen?
note-signature = Notér underskriften
read-and-sign-company = Læs aftalen, og sig til, hvis noget ikke passer
read-and-sign-representative = Det er aftalt med virksomheden
read-and-sign-citizen = Læs din plan, og sig til, hvis noget ikke passer
read-and-sign-municipality = Det godkender kommunen
i-agree-company = Virksomheden siger ja til aftalen. Kollegerne ved, hvem der kommer, og hvad der er aftalt.
i-agree-representative = De kolleger, der skal arbejde sammen med borgeren, er hørt, og oplysningerne om virksomheden passer.
i-agree-citizen = Jeg har været med til at lave planen, og jeg siger ja til den.
i-agree-municipality = Kommunen godkender aftalen.
your-name = Dit navn
i-agree = Jeg er enig
thanks = Tak
hand-back = Underskriften er gemt. Giv skærmen tilbage til { $who }.
hand-back-unsaved = Underskriften er ikke gemt. Giv skærmen tilbage til { $who }, som kan prøve igen.
hand-back-unsigned = Giv skærmen tilbage uden at skrive under
approved = Aftalen er godkendt.
note-gone = Opfølgningen er fjernet.
finish-follow-up = Gem opfølgningen
remove-follow-up = Fjern opfølgningen
last-time = Sidst: { $text }
goals-now = Mål
hours-now = Skal timerne ændres?
hours-after-signing = Timerne kan ændres i aftalen, indtil alle har skrevet under.
agree-hours = Aftal nye timer
agreed-at-follow-up = Aftalt ved opfølgningen { $day }
held-now = Sådan går det nu
held-effect-help = 100 % er det, en kollega når i de samme timer.
closed-with = Den afsluttende status er skrevet: { $outcome }.
end-agreement = Afslut aftalen
choose-outcome = Vælg et resultat, så kan du afslutte aftalen.
locked-signed = Nogen har skrevet under, så aftalen er låst. Lås den op under »Underskrifter og opfølgning«, hvis noget skal rettes.
locked-concluded = Aftalen er indgået. Begynd en ændring under »Underskrifter og opfølgning«, hvis noget skal rettes.
locked-over = Aftalen er slut og kan læses, men ikke rettes.
to-course = Underskrifter og opfølgning
guide = Guide
back-to-course = Til underskrifter og opfølgning
sign-title-company = Virksomhedens underskrift
sign-title-representative = Medarbejderrepræsentantens underskrift
sign-title-citizen = Borgerens underskrift
sign-title-municipality = Kommunens godkendelse
status-draft = Kladde
status-change-wanted = Ændring ønsket
status-ready-to-sign = Klar til underskrift
status-awaiting-company = Afventer virksomheden
status-awaiting-representative = Afventer medarbejderrepræsentanten
status-awaiting-citizen = Afventer borgeren
status-awaiting-municipality = Afventer kommunen
status-ready-to-start = Klar til start
status-running = I gang
status-ending-soon = Afsluttes snart
status-missing-closing = Mangler afsluttende status
status-closed = Afsluttet
status-interrupted = Afbrudt
status-cancelled = Annulleret

banner-draft = { $n ->
    [0] Der er en fejl i aftalen. Ret den, så den kan underskrives.
    [one] Der er 1 ting at rette eller udfylde, før aftalen kan underskrives.
   *[other] Der er { $n } ting at rette eller udfylde, før aftalen kan underskrives.
}
banner-ready-to-sign = Alt er udfyldt. Del aftalen, og få den underskrevet.
banner-change-wanted = { $who } vil have noget ændret. Læs svaret under »Underskrifter og opfølgning«, ret aftalen, og del den igen.
banner-draft-out = Virksomheden er bedt om at udfylde sin del { $day }.
banner-awaiting-company = Virksomheden skal underskrive.
banner-awaiting-representative = Medarbejderrepræsentanten skal underskrive.
banner-awaiting-citizen = Borgeren skal underskrive.
banner-awaiting-municipality = Alle andre har underskrevet. Nu mangler kun kommunens godkendelse.
banner-ready-to-start = Alle har underskrevet. Praktikken begynder { $day }.
banner-running = Næste opfølgning er { $when }.
banner-no-next = Den næste opfølgning er ikke aftalt. Aftal den nu.
banner-ending-soon = Sidste dag er { $day }. Aftal, hvad der sker bagefter, og skriv den afsluttende status.
banner-ends-closed = Sidste dag er { $day }. Den afsluttende status er skrevet.
last-day-is = Sidste dag er { $day }.
last-day-was = Sidste dag var { $day }.
banner-missing-closing = { $last } Skriv den afsluttende status.
banner-closed = { $last } Resultat: { $outcome }.
banner-cancelled = Aftalen blev annulleret { $day }.

todo-write-closing = Skriv afsluttende status
todo-sign-late = Begyndt uden alle underskrifter
todo-hold-follow-up = Opfølgning
todo-finish-note = Gør opfølgningen færdig
todo-finish-change = Gør ændringen færdig
todo-plan-follow-up = Aftal næste opfølgning
todo-approve = Godkend aftalen
todo-remind = Mind { $who } om at svare
todo-meet-wish = Ændring ønsket af { $who }
todo-await-part = Virksomheden udfylder sin del
todo-remind-part = Mind virksomheden om at udfylde sin del
todo-share-again = Siden er ændret, siden { $whom } fik den
todo-ask-to-sign = Få aftalen underskrevet
todo-await = Svar fra { $who }
todo-starts = Praktikken begynder
todo-ends = Praktikken slutter
since-day = siden { $day }
starts-on = begynder { $day }
began-on = begyndte { $day }
today-at = I dag { $time }
days-late = { $n ->
    [one] 1 dag over tid
   *[other] { $n } dage over tid
}
in-days = { $n ->
    [one] i morgen
   *[other] om { $n } dage
}

party-company = Virksomheden
party-representative = Medarbejderrepræsentanten
party-citizen = Borgeren
party-municipality = Kommunen
the-company = virksomheden
the-representative = medarbejderrepræsentanten
the-citizen = borgeren
the-municipality = kommunen
the-contact = kontaktpersonen
the-caseworker = sagsbehandleren
the-mentor = mentoren
way-link = med et link
way-screen = på skærmen
way-phone = i telefonen
way-paper = på papir

change-contact = Kontaktoplysninger
change-goals = Mål og delmål
change-tasks = Opgaver og aftaler om fravær
change-accommodations = Hensyn og rammer
change-follow-up = Opfølgning, løntimer og støtte
change-hours = Timer
change-extend = Forlængelse
change-shorten = Forkortelse

outcome-full-time-job = Ordinært job, fuld tid
outcome-part-time-job = Ordinært job, deltid
outcome-paid-hours = Løntimer
outcome-fleksjob = Fleksjob
outcome-education = Uddannelse
outcome-wage-subsidy = Løntilskud
outcome-new-praktik = Ny praktik
outcome-other = Andet

representation = Hvem taler medarbejderrepræsentanten for?
representation-own = Virksomhedens egne medarbejdere
representation-joint = Flere arbejdspladser (fælles medarbejderrepræsentant)

part-closing = Afsluttende status
part-closing-lead = Hvad kom der ud af praktikken, og hvad sker der nu?
field-closing-status = Hvad kom der ud af det?
    .help = Skriv, hvad borgeren kan nu, og hvad I har set. Borgeren kan læse det.
field-closing-next = Hvad er næste skridt?
    .help = Hvem gør hvad, og hvornår?
field-no-paid-reason = Hvorfor kom der ikke løntimer?
    .help = Skriv det kort. Det hjælper den næste aftale.

a-follow-up = Opfølgning
held-on = Dag
held-unpaid = Praktik om ugen, som det går nu
held-paid = Timer med løn om ugen, som det går nu
held-effect = Hvor meget når borgeren sammenlignet med en kollega?
participants = Deltagere
mastered = Opgaver, borgeren klarer selv
topic-going = Hvordan går det med opgaver, timer og støtte?
    .help = Borgeren kan læse det i Min plan som seneste status.
topic-next = Hvad prøver I nu, og hvilken hjælp kræver det?
topic-ability = Hvilke mål arbejder I hen imod, og hvilke hensyn kræver de?
topic-actions = Hvem gør hvad, hvornår?
topic-place = Sted
percent-of = { $n }{"\u00A0"}%
note-open = ikke færdig
note-done = holdt
sign-offs = Underskrifter
versions = Versioner
change-open = Ændring i gang
stopped-label = Stoppet
outcome-label = Resultat
renews-earlier = Aftalen fortsætter en tidligere aftale, som sluttede med { $hours } med løn om ugen. Nu er målet flere timer med løn.
renews-changes = Se, hvad der er ændret
renews-old = Se den tidligere aftale
renews-label = Fortsættelse
ticked-label = Krydset af
renews-another = Aftalen fortsætter aftale { $id }, som sluttede med { $hours } med løn om ugen
signed-by = { $party }: { $name }, { $day }
version-first = Version { $number }, { $day }: Aftalen, som alle skrev under på
version-line = Version { $number }, { $day }: { $what }. { $reason }
reasoned = { $what }: { $reason }

act-signed = skrev under for { $party }: { $name }, { $way }
act-unlocked = låste aftalen op, så alle skal underskrive igen
act-opened-change = begyndte en ændring ({ $what })
act-closed-change = gjorde ændringen færdig
act-moved-end = flyttede slutdatoen til { $day }
act-interrupted = afbrød praktikken { $day }
act-cancelled = annullerede aftalen
act-closed = skrev den afsluttende status
act-reopened = åbnede aftalen igen
act-began-follow-up = begyndte en opfølgning { $day }
act-guest = noterede, at { $who } var med til { $what }
act-no-guest = noterede, at { $who } ikke var med til { $what }
act-mastered = noterede, at borgeren selv klarer { $what }
act-not-mastered = noterede, at borgeren ikke selv klarer { $what } endnu
act-done = gjorde { $what } færdig
act-renewed = fortsatte en tidligere aftale
act-ticked = krydsede af
act-unticked = fjernede krydset ved
name-follow-up = opfølgningen
name-follow-up-on = opfølgningen { $day }
name-in = { $name } i { $whole }

refused-follow-up = Den opfølgning er fjernet, måske i et andet faneblad. Resten af aftalen er, som den var.
refused-needs-change = Aftalen er indgået. Begynd en ændring af »{ $what }«, og skriv hvorfor. Så kan du rette det.
refused-incomplete = Det kan ikke lade sig gøre endnu. Se på: { $what }.
refused-locked = Nogen har skrevet under, så aftalen er låst. Lås den op først. Så skal alle underskrive igen.
refused-not-locked = Aftalen er ikke låst. Du kan rette i den med det samme.
refused-fixed = Aftalen er indgået, og det her kan ikke ændres. Er det en anden virksomhed, en anden start eller et andet formål, så lav en ny aftale.
refused-not-concluded = Det kan først ske, når kommunen har godkendt aftalen.
refused-change-open = Der er en ændring i gang. Gør den færdig først.
refused-no-change = Der er ingen ændring i gang.
refused-over = Aftalen er slut. Åbn den igen, hvis det var en fejl.
refused-not-over = Aftalen er ikke slut, så den skal ikke åbnes igen.
refused-already-signed = Den part har skrevet under i forvejen. Det tæller kun én gang.
refused-municipality-last = Kommunen skriver under til sidst. Få de andre underskrifter først.
refused-no-representative = Virksomheden har kun én ansat, så der er ingen medarbejderrepræsentant, der skal skrive under.
refused-unknown-ticket = Svaret hører ikke til noget, der er delt herfra.
refused-not-shared = Der er ikke delt noget med dem endnu.
refused-answered-already = Svaret er allerede gemt.
refused-content-changed = Aftalen er ændret, siden den blev vist. Se den igennem igen, og skriv så under.
refused-no-name = Skriv navnet på den, der siger ja.
refused-no-reason = Skriv hvorfor. Det kan være ganske kort.
refused-no-period = Aftalen har ikke både en start og en slutning. Skriv datoerne først.
refused-end-stays = Vælg en anden slutdato, som ikke ligger før starten.
refused-outside-period = Den dag ligger uden for praktikken. Vælg en dag mellem start og slut, eller forlæng praktikken først.
refused-not-begun-yet = Praktikken er ikke begyndt den dag. Det kan først ske fra og med den første dag.
refused-has-begun = Praktikken er begyndt, så den kan ikke annulleres. Afbryd den i stedet.
refused-too-early-to-close = Der er mere end tre uger tilbage. Er praktikken forbi nu, så forkort eller afbryd den først.
refused-follow-up-without-day = Skriv, hvilken dag opfølgningen blev holdt.
refused-follow-up-ahead = Den dag er ikke kommet endnu. Skriv den dag, opfølgningen blev holdt. Et møde, der ligger forude, er næste opfølgning.
refused-note-open = En opfølgning er ikke færdig. Gem den, eller fjern den først.
refused-in-follow-up = En opfølgning henviser til det, så det bliver stående.

stretch-before = Før praktikken
stretch-during = Under praktikken
stretch-towards-end = Mod afslutningen
stretch-clarify = Trin 1: Afklaring
stretch-on-the-way = Trin 2: På vej mod job
stretch-at-work = Trin 3: Virksomhedsforløb
stretch-fleksjob = Fleksjob: de seks kerneelementer
check-way-talked = I har talt om praktik som en vej til job eller uddannelse
check-companies-shown = Borgeren har hørt om flere mulige virksomheder
check-goals-set = Mål og delmål er aftalt med borgeren
check-cv-begun = Et cv eller kompetencekort er begyndt
check-makes-sense = Praktikken giver mening for borgeren
check-mentor-considered = I har overvejet en mentor
check-matched = Arbejdspladsen kan være et skridt på vejen
check-safe-start = Starten er tryg, om nødvendigt i trin
check-match-watched = I har set efter, om match og opgaver passer, og handlet, hvis de ikke gjorde
check-progressed = Timer, opgaver eller tempo er vokset
check-goals-talked = I taler om mål og delmål ved hver opfølgning
check-help-watched = I har set efter, om der er brug for anden hjælp sideløbende
check-competences-kept = Det, borgeren lærer, bliver skrevet ned undervejs
check-next-talked = I har talt om næste skridt i god tid
check-on-job-track = Borgeren er fortsat på vej mod job
check-gathered = Resultaterne er samlet og skrevet ind i cv’et
check-others-brought-in = De, der skal hjælpe bagefter, er med
check-support-after = I har overvejet jobklub eller støtte efter praktikken
check-belongs = Borgeren hører til i indsatsen
check-job-wish = Borgerens eget jobønske viser retningen
check-function-cv = Der er et cv med det, borgeren kan og vil
check-jobformidler = Borgeren har sin egen jobformidler
check-individual-match = Matchet er personligt, og opgaverne kan vokse
check-clear-agreement = Aftalen er klar for borger og virksomhed
check-follow-up-plan = Der er en plan for opfølgning mindst hver måned
check-contact-person = Virksomheden har en fast kontaktperson
check-support = Støtten bygger på det, borgeren kan
check-follow-up-held = Opfølgningerne handler om, at borgeren bliver på arbejdspladsen og får flere løntimer
check-adjusted = Opgaver og timer bliver tilpasset
check-renegotiated = Ved en ny periode er der aftalt flere løntimer
check-thirty-hours = 30 løntimer om måneden, eller borgeren forsørger sig selv
check-prepare = 1. Forbered: borgerens eget jobmål og ønsker
check-decide = 2. Indstil: timer, hensyn, mål og støtte
check-get-to-know = 3. Lær hinanden at kende lige efter afgørelsen
check-goal-and-cv = 4. Mål og cv: jobmålet er det samme alle steder
check-agree = 5. Aftal fleksjobbet, og hvordan det skal vokse
check-follow-up = 6. Følg op mindst to gange det første halve år

## Kalender, guide og fremgang

calendar-last-day = Sidste dag: { $citizen } hos { $company }
calendar-planned = Opfølgning, ikke aftalt endnu: { $citizen } hos { $company }
calendar-planned-note = Dagen følger af, hvor tit I følger op. Aftal tid og sted.
calendar-goal = Mål for { $citizen }: { $goal }
calendar-no-such-time = { $time } findes ikke den dag, fordi uret stilles frem. Aftal et andet tidspunkt.
calendar-time-twice = { $time } kommer to gange den dag, fordi uret stilles tilbage. Det er den første, der gælder.
calendar-all = Hent alle datoer til kalenderen
calendar-all-help = Filen kan åbnes i Outlook, Google Kalender og Apple Kalender. Hent den igen, når noget er ændret, så flytter datoerne sig.
notice-no-dates = Der er ingen datoer at hente endnu. Skriv dem i aftalen først.

guide-lead = Her kan du se, hvad der er gjort, og hvad der er det næste. Det, der står i aftalen, er krydset af på forhånd.
guide-phases = Praktikkens faser
guide-model = Trin for trin mod job
guide-fleksjob = Fleksjob
guide-here = Her er I nu
guide-next = Næste
guide-done = { $done } af { $all } er gjort
guide-all-done = Alt er gjort
guide-known-agreement = Står i aftalen
guide-known-signatures = Alle har skrevet under
guide-known-follow-ups = Står i opfølgningerne
guide-known-changes = Aftalen er ændret undervejs
guide-known-closing = Står i den afsluttende status
guide-ends-clarify = Trinnet slutter, når retningen er klar, cv’et er lavet, og borgeren har sin jobformidler.
guide-ends-on-the-way = Trinnet slutter, når der er en klar aftale, en plan for opfølgning og en fast kontaktperson.
guide-ends-at-work = Trinnet slutter ved 30 løntimer om måneden, eller når borgeren forsørger sig selv.
guide-interrupted = Praktikken blev afbrudt, så borgeren er tilbage i trin 2. Find et nyt match.

contact-title = Kontakten
contact-unplaced = Hold kontakt med borgeren hver uge, indtil praktikken er aftalt. Slut hver gang med at aftale tid og sted for den næste.
contact-not-begun = Alle har skrevet under. Hold kontakten, til praktikken begynder.
contact-kept = Kontakten er holdt.
contact-kept-until = Kontakten er holdt. Følg op igen senest { $day }.
contact-silent-days = { $n ->
    [one] Der er gået 1 dag siden sidste opfølgning.
   *[other] Der er gået { $n } dage siden sidste opfølgning.
}
contact-silent-weeks = { $n ->
    [one] Der er gået 1 uge siden sidste opfølgning.
   *[other] Der er gået { $n } uger siden sidste opfølgning.
}
contact-never-days = { $n ->
    [one] Praktikken begyndte for 1 dag siden, og I har ikke fulgt op endnu.
   *[other] Praktikken begyndte for { $n } dage siden, og I har ikke fulgt op endnu.
}
contact-never-weeks = { $n ->
    [one] Praktikken begyndte for 1 uge siden, og I har ikke fulgt op endnu.
   *[other] Praktikken begyndte for { $n } uger siden, og I har ikke fulgt op endnu.
}
contact-silent-act = Ring eller kig forbi, og aftal næste opfølgning.

progress = Fremgang
progress-lead = De kraftige farver viser, hvordan det går. De lyse viser det, I har aftalt.
progress-none = Her er det, I har aftalt. Når du har holdt en opfølgning, kan du også se, hvordan det går.
progress-hours = Timer om ugen
progress-effect = Hvor meget borgeren når i timerne
progress-seen-unpaid = Praktik, som det går
progress-seen-paid = Med løn, som det går
progress-agreed-unpaid = Aftalt praktik
progress-agreed-paid = Aftalt med løn
progress-table = Se tallene
progress-agreed = aftalt { $hours }
progress-effect-short = Tempo
progress-tasks-short = Klarer selv
progress-of = { $part } af { $all }
progress-unwritten = Ikke skrevet
learnt = Det har borgeren lært
learnt-task = Klarer opgaven selv.
learnt-none = Endnu er ingen mål nået, og ingen opgaver er noteret som noget, borgeren klarer selv.


## Det, virksomheden ser

matter-tasks = opgaverne
matter-duties = det, kontaktpersonen skal gøre
matter-accommodations = hensynene
matter-aids = hjælpemidlerne
matter-parallel-efforts = det, der ellers er i gang
matter-company-mentor = mentoren på arbejdspladsen
matter-goals = målene
matter-follow-up = den næste opfølgning
matter-absence = aftalen om fravær
matter-phone = borgerens telefonnummer

## Svar fra borgeren

plan-answer-title = Passer det?
plan-reply = Sig til, hvis noget er anderledes, end du og { $name } har aftalt. Ellers kan du sige ja til planen her.
plan-agree = Ja, det passer
plan-change = Jeg vil gerne ændre noget
answers-label = Svar
wishes-label = Ønsker om ændringer
wish-of = { $who } vil have noget ændret, { $day }
filled-label = Udfyldt af virksomheden
filled-by = { $name } udfyldte virksomhedens del, { $day }
handed-over-label = Givet videre
handed-over-to = Til { $name }, { $day }
answer-agreed = { $name } ({ $whom }) sagde ja, { $day }
answer-change = { $name } ({ $whom }) vil ændre noget, { $day }
disclosed-label = Det ser virksomheden
disclosed = Virksomheden ser { $what }
withheld = Virksomheden ser ikke { $what }

## Svaret fra telefonen

answer-agreed-company = Vi er enige
answer-agreed-representative = Kollegerne er hørt
answer-agreed-citizen = Ja, det passer
answer-change-company = Hvad vil I ændre?
answer-change-citizen = Hvad vil du ændre?
answer-lead = Skriv dit navn. Bagefter vælger du, hvordan svaret skal sendes til { $name }.
answer-note = Vil du skrive noget til svaret?
answer-note-change = Skriv, hvad der skal ændres
answer-note-hint = Skriv ikke om sygdom eller andet privat her.
answer-next = Videre
# What a yes means.
answer-means-company = Når du sender dit ja, gælder det som virksomhedens underskrift på aftalen.
answer-means-representative = Når du sender dit svar, gælder det som medarbejderrepræsentantens underskrift på, at kollegerne er hørt.
answer-means-citizen = Når du sender dit ja, gælder det som din underskrift på planen.
answer-told-agreed = { $name } ({ $whom }) siger ja til aftalen. { $about }
answer-told-change = { $name } ({ $whom }) vil gerne ændre noget. { $about }
answer-told-note = »{ $note }«
answer-open-it = Åbn linket, hvor du har Klar Aftale, eller sæt hele beskeden ind under »Svar«.
answer-change-it = Ret i svaret
filled-told-by = { $name } har udfyldt virksomhedens del. { $about }
answer-back = Tilbage til aftalen
answer-no-name = Skriv dit navn.
answer-no-note = Skriv, hvad der skal ændres.
answer-note-long = Teksten er for lang. Gør den kortere.
note-left = { $n ->
    [one] Plads til 1 tegn mere
   *[other] Plads til { $n } tegn mere
}
note-over = { $n ->
    [one] 1 tegn for meget
   *[other] { $n } tegn for meget
}
answer-ready = Svaret er klar. Nu skal det sendes.
answer-ready-text = Vælg, hvordan { $name } skal få det. Svaret er først fremme, når du har sendt det.
answer-saved = Svaret er gemt som fil. Send filen til sagsbehandleren.
answer-copied = Svaret er kopieret. Sæt det ind i en besked.
answer-not-sent = Det lykkedes ikke. Prøv en af de andre måder.
answer-share = Send svaret
answer-by-mail = Send som mail
answer-by-message = Send som sms
answer-copy = Kopiér svaret
answer-as-file = Gem som fil
answer-link = Svaret som link
answer-subject = Svar på aftalen
show-code = Vis som QR-kode
code-text = Lad sagsbehandleren scanne koden med kameraet.
code-label = QR-kode
code-too-long = Der er for meget tekst til en QR-kode. Vælg en af de andre måder.
locked-title = Aftalen er låst med ord
locked-text = Du skal bruge de ord, som du har fået at vide i telefonen eller i en anden besked. Store og små bogstaver er lige meget.
locked-words = Skriv ordene
unlock-view = Åbn aftalen
unlocking = Åbner. Det kan tage et par sekunder.

## Del med en part

share-with-company = Del med virksomheden
share-with-representative = Del med medarbejderrepræsentanten
share-with-citizen = Del Min plan med borgeren
share-ways = Send siden
share-subject-company = Aftale om praktik
share-message-company = Her er aftalen om praktik. Læs den, og svar nederst på siden.
share-message-representative = Her er aftalen om praktik. Læs den, og skriv nederst, om kollegerne er hørt.
share-message-citizen = Her er din plan. Læs den, og sig til, hvis noget ikke passer.
code-scanned = Koden er scannet
share-code-text = Lad modtageren scanne koden med kameraet.
share-card-text = Aftalen er for lang til en QR-kode. Denne kode giver modtageren dit navn og nummer, så de kan ringe. Send selve aftalen som link eller fil.
card-call = Ring, så får I hele aftalen.
share-print = På papir: Åbn »Se siden«, og udskriv den derfra.
message-too-long = Linket er for langt til en sms. Brug mail, QR-kode eller fil.
share-again = Del igen
out-title = Det har de fået
out-shared = { $who }: delt { $day }.
out-not-shared = { $who }: ikke delt endnu.
out-same = Intet er ændret siden.
out-changed = { $n ->
    [one] Én ting er ændret siden: { $what }.
   *[other] { $n } ting er ændret siden: { $what }.
}
out-told = De har fået det at vide
out-told-for = De har fået det at vide: { $who }
shown-period = perioden
shown-hours = timerne
shown-place = mødestedet
shown-contact = kontaktpersonen
shown-caseworker = kontakten i kommunen
shown-tasks = opgaverne
shown-duties = kontaktpersonens opgaver
shown-goals = målene
shown-support = hensyn og støtte
shown-absence = aftalen om fravær
shown-aim = jobmål og løntimer
shown-next = næste opfølgning
shown-status = status
closing-written = Afsluttende status, { $day }
matters-title = Det kan de se
matters-help = Navn, sted, tid og timer er altid med. Resten vælger du her. Valget gælder kun denne aftale.
matters-private = Helbred og sociale forhold
consent-private = Borgeren har sagt ja til, at virksomheden ser det
consent-private-help = Uden et ja er intet af det med i linket, heller ikke skjult.
preview = Sådan ser siden ud
lock-title = Lås linket med ord
lock-text = Så kan kun den, der har ordene, åbne siden. Ordene skal du give på en anden måde, for eksempel i telefonen.
lock-link = Beskyt med fem ord
lock-once = Skriv ordene ned nu. De vises ikke igen, når du forlader siden.
lock-script = Sig i telefonen: »Jeg sender et link. Når du åbner det, skal du skrive fem ord. De er …« Sig ét ord ad gangen, og lad den anden gentage det.
unlock-link = Fjern beskyttelsen

## Svar, der kommer tilbage

answer-title = Svar på en aftale
answer-have = Har du fået et svar som link, tekst eller fil?
answer-put-in = Har du fået svaret som link, så åbn det her på enheden. Du kan også sætte det ind eller vælge filen.
answer-as-text = Sæt svaret ind
answer-open = Se svaret
answer-choose-file = Vælg fil
answer-looking = Leder efter aftalen …
answer-stranger-title = Svaret hører ikke til her
answer-stranger = Det svarer ikke på noget, der er delt fra denne enhed. Åbn det på den enhed, aftalen blev delt fra.
answer-from = Svar fra { $name } ({ $whom })
answer-written-at = Skrevet { $when } efter modtagerens ur
share-long = Mailen er lang. Kommer linket ikke helt frem, så gem siden som fil, og vedhæft den.
answer-long = Svaret er langt. Kommer linket ikke helt frem, så gem svaret som fil, og vedhæft den.
answer-store-failed = Aftalerne kan ikke læses lige nu. Svaret venter her, til de kan.
answer-signs = Aftalen er den samme, som da den blev delt. Tager du svaret ind, er det en underskrift.
answer-wants = Tag ønsket ind, tal med dem, ret aftalen, og del den igen.
answer-older-agreed = Svaret gælder en ældre udgave. Her er det, der er ændret siden. Del aftalen igen for at få en underskrift på den nye.
answer-older-wants = Ønsket gælder en ældre udgave. Her er det, der er ændret siden.
answer-cannot-sign = Svaret kan ikke gælde som underskrift. { $why } Du kan gemme svaret, så det står i aftalen.
answer-taken-before = Svaret er allerede gemt. Det tæller kun én gang.
answer-take = Gem svaret
answer-take-signature = Gem svaret som underskrift
answer-honest = Svaret viser, at det kommer fra én, der havde linket. Det viser ikke, hvem det er.
decision-agreed = Ja til aftalen
decision-change = Vil gerne ændre noget

## Virksomheden udfylder sin del

fill-ask = Bed virksomheden udfylde sin del
fill-ask-lead = Kontaktpersonen får et link, udfylder på sin telefon og sender svaret til dig. Du ser det, før noget kommer ind i aftalen.
fill-ask-sees = Virksomheden ser borgerens fornavn, stillingen, perioden, dig som kontakt og det, der allerede står i de felter, den skal udfylde. Intet andet fra aftalen er med i linket.
fill-link = Link til udfyldning
fill-subject = Udfyld jeres del af praktikaftalen
fill-message = Her kan du udfylde jeres del af praktikaftalen. Det tager få minutter. Send svaret til mig, når du er færdig.
fill-title = Jeres del af aftalen
fill-lead = { $name } har bedt jer udfylde det, som I ved mest om. Spring over, hvad I ikke ved endnu.
fill-about = Praktik for { $citizen } hos { $company }
fill-about-citizen = Praktik for { $citizen }
fill-about-company = Praktik hos { $company }
fill-about-nobody = Praktik
fill-kept = Det, du skriver, bliver på denne telefon, til du sletter det eller siger, at du har sendt det.
fill-not-kept = Telefonen kan ikke gemme det, du skriver. Send det, før du lukker siden.
fill-contact-title = Kontaktperson
fill-contact-name = Navn på kontaktpersonen
fill-contact-role = Rolle, fx butikschef
fill-phone = Telefon
fill-mail = Mail
fill-work-title = Arbejdet
fill-meeting-address = Hvor skal borgeren møde ind?
fill-employees = Hvor mange fuldtidsansatte er I på stedet?
fill-employees-help = Et rundt tal er nok. To på halv tid tæller som én.
fill-tasks = Hvilke opgaver kan I tilbyde?
fill-tasks-help = Én opgave på hver linje.
fill-hours = Hvilke dage og timer passer jer?
fill-hours-help = Fx mandag og onsdag kl. 9–12.
fill-representative-title = Medarbejderrepræsentant
fill-representative-help = Den, der taler for kollegerne, fx tillidsrepræsentanten. Er der ingen, så lad felterne stå tomme.
fill-representative-name = Navn
fill-your-title = Hvem har udfyldt?
fill-your-name = Dit navn
fill-no-name = Skriv dit navn, så sagsbehandleren ved, hvem der har udfyldt.
fill-done = Gør klar til at sende
fill-forget = Slet det, jeg har skrevet
fill-forget-sure = Er du sikker? Det kan ikke hentes tilbage.
fill-forget-yes = Ja, slet det
fill-forget-no = Nej, behold det
fill-forgotten = Det, du havde skrevet, er slettet fra telefonen.
fill-back = Tilbage til felterne
fill-sent = Jeg har sendt det
fill-sent-sure = Er det sendt? Så bliver det slettet fra denne telefon.
fill-sent-yes = Ja, det er sendt
fill-sent-title = Tak
fill-sent-text = Det, du skrev, er slettet fra telefonen. Du kan lukke siden nu.

## Virksomheden har udfyldt

filled-title = Det har virksomheden udfyldt
filled-from = { $name } udfyldte det { $when } efter sit eget ur. Det kom ind { $day }.
filled-locked = Aftalen er låst eller slut, så det her kan læses, men ikke bruges.
filled-none = Virksomheden har ikke sendt noget endnu.
filled-here = Står i aftalen
filled-came = Virksomheden skriver
filled-rest = Uden ændringer
filled-blank = Ikke udfyldt
filled-empty = Tomt
filled-take = Brug
filled-take-one = Brug: { $field }
filled-take-all = { $n ->
    [2] Brug begge felter
    [one] Brug 1 felt
   *[other] Brug alle { $n } felter
}
filled-all-taken = Der er ikke mere at bruge. Alt nyt står i aftalen.
filled-see = Se, hvad virksomheden har udfyldt
filled-go-on = Skriv videre på aftalen

## Giv sager videre til en kollega

pass-on = Giv aftaler til en kollega
pass-on-lead = Vælg aftalerne. Du får en fil, som er låst med fem ord. Din kollega ser, hvad der er nyt, før noget bliver taget ind.
pass-on-which = Hvilke aftaler?
pass-on-none = Der er ingen aftaler på denne enhed.
pass-on-to = Kollegaens navn
pass-on-to-help = Navnet bliver skrevet i aftalernes historik, så alle kan se, hvem der har fået dem.
pass-on-pick = Vælg mindst én aftale.
pass-on-name = Skriv kollegaens navn.
pass-on-make = Lav låst fil
pass-on-making = Låser filen. Det kan tage et par sekunder.
pass-on-made = { $n ->
    [one] Filen med 1 aftale er gemt.
   *[other] Filen med { $n } aftaler er gemt.
}
pass-on-left-out = { $n ->
    [one] 1 aftale kan ikke læses og er ikke med i filen.
   *[other] { $n } aftaler kan ikke læses og er ikke med i filen.
}
pass-on-again = Gem filen igen
pass-on-script = Send filen til { $name }, og sig ordene i telefonen. Send dem aldrig sammen med filen.
pass-on-keeps = Aftalerne bliver stående her. Slet dem, når din kollega har taget dem ind, hvis du ikke skal bruge dem mere.
pass-on-receive = Har du fået en fil fra en kollega? Den åbner du her:
pass-on-all = Vælg alle
pass-on-no-all = Fravælg alle
handed-locked-title = Aftaler fra en kollega
handed-locked-text = Filen er låst. Skriv de fem ord, som din kollega har givet dig.
handed-broken = Filen er ikke kommet helt med, eller den er ændret undervejs. Bed din kollega sende den igen. Der er ikke ændret noget.
handed-answer = Det er et svar på en aftale.
handed-open = Åbn filen
handed-opening = Åbner filen. Det kan tage et par sekunder.
