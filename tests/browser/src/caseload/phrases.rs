//! Words of which agreements are made. All names are invented, and so are streets and towns.

/// First names.
pub(super) const FIRST: &[&str] = &[
    "Amalie", "Bo", "Cille", "Daoud", "Ebbe", "Fatma", "Gorm", "Halime", "Ida", "Jamil", "Kaj",
    "Liva", "Mahmud", "Nanna", "Oskar", "Palle", "Rikke", "Samira", "Tove", "Ulrik", "Vigga",
    "Walid", "Yrsa", "Zenia", "Ægir", "Øjvind", "Åse", "Bjarke", "Dicte", "Emin", "Freja", "Gitte",
    "Hamid", "Inger", "Jesper", "Karima", "Lasse", "Mille", "Nadim", "Signe",
];

/// Family names, put together so that nobody bears them.
pub(super) const LAST: &[&str] = &[
    "Lyngklit",
    "Birkevang",
    "Havskrænt",
    "Solmark",
    "Kornhøjgård",
    "Tangvig",
    "Ravnsø",
    "Mosedam",
    "Klintholt",
    "Engspove",
    "Fjordblik",
    "Granhække",
    "Hedebjælke",
    "Isvang",
    "Jordbærholm",
    "Kløverdal",
    "Løvspring",
    "Månestrand",
    "Nøddeskov",
    "Odderbæk",
    "Pilehegn",
    "Rørdrum",
    "Sivgård",
    "Tjørnebusk",
    "Uglebo",
    "Vandspejl",
    "Åkandedal",
    "Æblelund",
    "Ørnehøj",
    "Bregnesti",
    "Dugfri",
    "Egevæld",
];

/// How the names of companies begin.
pub(super) const COMPANY: &[&str] = &[
    "Nordenvind",
    "Klokkeblomst",
    "Tusindfryd",
    "Blåklint",
    "Stjernekast",
    "Fyrtårn",
    "Kobberøen",
    "Havgus",
    "Lærkesang",
    "Muldvang",
    "Regnbuen",
    "Sandormen",
    "Tidevand",
    "Vejrhanen",
    "Ymer",
    "Ællingen",
    "Østenvind",
    "Ålegræs",
    "Bølgebryder",
    "Dagpåfugl",
];

/// What companies do, the job there, and the tasks of it.
pub(super) const TRADES: &[(&str, &str, &[&str])] = &[
    (
        "Dagligvarer",
        "Butiksmedarbejder",
        &["Fylde varer op", "Vejlede kunder", "Betjene kassen", "Sortere flasker", "Trimme hylder"],
    ),
    (
        "Lager",
        "Lagermedhjælper",
        &["Pakke ordrer", "Tælle varer op", "Køre med palleløfter", "Mærke kasser", "Feje gangene"],
    ),
    (
        "Gartneri",
        "Gartnermedhjælper",
        &["Vande planter", "Potte om", "Luge bede", "Klargøre bakker", "Gøre væksthuset rent"],
    ),
    (
        "Kantine",
        "Køkkenmedhjælper",
        &["Skære grønt", "Dække buffeten", "Vaske op", "Bage boller", "Tømme affald"],
    ),
    (
        "Værksted",
        "Værkstedsmedhjælper",
        &["Rydde op i værktøj", "Skifte dæk", "Vaske biler", "Hente reservedele", "Feje gulv"],
    ),
    (
        "Plejecenter",
        "Servicemedhjælper",
        &["Rede senge", "Dele kaffe ud", "Læse højt", "Fylde depotet op", "Følge beboere på tur"],
    ),
    (
        "Kontor",
        "Kontormedhjælper",
        &["Scanne bilag", "Svare i telefonen", "Sortere post", "Rette lister", "Bestille varer"],
    ),
    (
        "Genbrug",
        "Butiksassistent",
        &["Sortere tøj", "Prissætte bøger", "Pynte vinduet", "Teste lamper", "Hente møbler"],
    ),
];

/// Streets.
pub(super) const STREETS: &[&str] = &[
    "Lindormevej",
    "Nissestien",
    "Troldebakken",
    "Elverhøjs Allé",
    "Klods-Hans Vej",
    "Fyrtøjsgade",
    "Tommelisegade",
    "Sneglehusvej",
    "Svinedrengens Plads",
    "Hyldemorstræde",
];

/// Towns; the post code 9999 is nobody's.
pub(super) const TOWNS: &[&str] =
    &["Byby", "Landeby", "Overskov", "Nedermark", "Havneby Huse", "Storekøb"];

/// What contact persons are.
pub(super) const ROLES: &[&str] =
    &["Butikschef", "Souschef", "Driftsleder", "Køkkenleder", "Mester", "Afdelingsleder"];

/// Why the praktik leads towards the job goal.
pub(super) const REASONS: &[&str] = &[
    "Du vil gerne tilbage i arbejde, og her kan du begynde i et roligt tempo.",
    "Praktikken skal vise, hvor mange timer du kan holde til uden at blive dårligere.",
    "Du har prøvet faget før og vil se, om ryggen kan være med igen.",
    "Virksomheden mangler folk til foråret og kan tilbyde løntimer, hvis det går godt.",
    "Du vil lære opgaverne at kende, før du vælger uddannelse.",
    "Målet er flere timer om ugen, så du kan klare dig uden hjælp.",
    "Her prøver du, om du trives bedst med faste rutiner eller med skiftende opgaver.",
    "Du får en kollega ved siden af dig, til du selv siger, at du er klar.",
    "Vi skal vide, om du kan møde til tiden tre dage om ugen.",
    "Arbejdet ligner det, du lavede, før du blev syg, men med mindre pres.",
];

/// What must be in place for the citizen to thrive.
pub(super) const ACCOMMODATIONS: &[&str] = &[
    "Ingen tunge løft over ti kilo.",
    "Opgaverne gennemgås hver morgen og skrives på tavlen.",
    "Plads til en kort pause, når der er brug for det.",
    "Møder først kl. 10, fordi natten kan være dårlig.",
    "En fast kollega tager imod og siger farvel.",
    "Der skal være et stille sted at spise frokost.",
    "Beskeder gives én ad gangen og gerne på skrift.",
    "Arbejdet veksler mellem at stå og at sidde.",
    "Fri den dag, der er behandling på sygehuset.",
    "Ingen kontakt med vrede kunder den første måned.",
    "Høreværn er i orden, og telefonen må være tændt.",
    "Opgaver på stige er ikke en del af aftalen.",
];

/// What the contact person is asked to do.
pub(super) const DUTIES: &[&str] = &[
    "Gå dagens opgaver igennem, når dagen begynder.",
    "Spørg et par gange om ugen, hvordan det går.",
    "Forbered mødet med kommunen sammen med borgeren.",
    "Sig til, så snart timerne ser ud til at blive for mange.",
    "Vis rundt den første dag, og hils på kollegerne.",
    "Skriv fremmødet ned hver fredag.",
    "Ros det, der lykkes, og vis det, der driller, én gang til.",
    "Find en afløser, når du selv holder fri.",
];

/// Who calls whom.
pub(super) const ABSENCE: &[&str] = &[
    "Borgeren ringer før kl. 8 ved sygdom.",
    "Kommer borgeren ikke, ringer kontaktpersonen samme morgen.",
    "Er der ikke svar kl. 10, får jobformidleren besked.",
    "En besked i telefonen er nok, hvis stemmen svigter.",
    "Efter tre dages sygdom taler vi sammen om en ny plan.",
    "Lægebesøg siges til ugen før.",
];

/// What the list of tasks does not say.
pub(super) const TASKS_TEXT: &[&str] = &[
    "Opgaverne løses sammen med en kollega den første tid.",
    "Pauser følger kollegernes, og arbejdstøj er til låns.",
    "Fra tredje uge kommer der en ny opgave til hver uge.",
    "Travle dage før højtider er ikke en del af planen.",
    "Der er en tjekliste for åbning og en for lukning.",
    "Borgeren vælger selv, hvilken opgave dagen begynder med.",
    "Alt hjælpeudstyr findes på stedet og bliver vist den første dag.",
    "Kørsel og kontanter hører ikke til opgaverne.",
];

/// Goals.
pub(super) const GOALS: &[&str] = &[
    "Møder til tiden alle aftalte dage i en måned",
    "Klarer tre timer mere om ugen",
    "Løser to opgaver uden hjælp",
    "Kan åbne afdelingen alene",
    "Har prøvet alle opgaver på listen",
    "Kan lære en ny kollega op i én opgave",
    "Siger selv til, når dagen bliver for lang",
    "Holder samme tempo hele vagten",
];

/// Sub-goals.
pub(super) const SUB_GOALS: &[&str] = &[
    "Kender vejen rundt og kollegernes navne",
    "Bruger tjeklisten selv",
    "Har haft to uger uden fravær",
    "Har talt med kontaktpersonen om tempoet",
    "Har prøvet kassen sammen med en kollega",
    "Kan forklare opgaven for en anden",
];

/// Where the next follow-up is held.
pub(super) const PLACES: &[&str] =
    &["I frokoststuen", "På jobcentret", "I telefonen", "På kontoret i bagbygningen"];
