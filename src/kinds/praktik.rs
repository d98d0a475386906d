//! *Virksomhedspraktik*, with or without paid hours beside it.

use crate::agreement::{
    DayField, Field, Kind, KindDescription, NumberField, Part, Party, Rhythm, RuleId, TextField,
};

/// A praktik of at most four weeks is followed up while it can still be mended; a longer one at least monthly, as the
/// housing-area model asks of the first year.
pub(in crate::kinds) static PRAKTIK: KindDescription = KindDescription {
    kind: Kind::Praktik,
    parts: &Part::ALL,
    demanded: &[
        Field::Text(TextField::CitizenName),
        Field::Text(TextField::CompanyName),
        Field::Text(TextField::CompanyAddress),
        Field::Text(TextField::ContactName),
        Field::Text(TextField::ContactPhone),
        Field::Text(TextField::CaseworkerName),
        Field::Text(TextField::CaseworkerPhone),
        Field::Text(TextField::CaseworkerMail),
        Field::Text(TextField::Municipality),
        Field::Text(TextField::JobGoal),
        Field::Text(TextField::PurposeReason),
        Field::Text(TextField::JobTitle),
        Field::Text(TextField::Accommodations),
        Field::Text(TextField::ContactDuties),
        Field::Text(TextField::NextPlace),
        Field::Number(NumberField::Cvr),
        Field::Number(NumberField::PNumber),
        Field::Number(NumberField::Employees),
        Field::Purpose,
        Field::Goals,
        Field::Day(DayField::Start),
        Field::Day(DayField::End),
        Field::Plan,
        Field::Tasks,
        Field::AbsenceCall,
        Field::SickCall,
        Field::Outlook,
        Field::Rhythm,
        Field::Day(DayField::NextDay),
        Field::NextTime,
    ],
    signers: &Party::ALL,
    rules: &RuleId::ALL,
    rhythm: Rhythm::Monthly,
    rhythm_of_near_group: Rhythm::Weekly,
};
