//! Filling in and handing over: the form on the company's phone, what came back, cases for a colleague (C7, F5).

use crate::agreement::sharing::{CompanyField, FilledIn};
use crate::words::language::Words;

impl Words {
    /// The label of a form field, addressed to the company.
    #[must_use]
    pub fn asks(self, field: CompanyField) -> &'static str {
        match field {
            CompanyField::ContactName => self.fill_contact_name(),
            CompanyField::ContactRole => self.fill_contact_role(),
            CompanyField::ContactPhone | CompanyField::RepresentativePhone => self.fill_phone(),
            CompanyField::ContactMail | CompanyField::RepresentativeMail => self.fill_mail(),
            CompanyField::Employees => self.fill_employees(),
            CompanyField::MeetingAddress => self.fill_meeting_address(),
            CompanyField::Tasks => self.fill_tasks(),
            CompanyField::HoursOffered => self.fill_hours(),
            CompanyField::RepresentativeName => self.fill_representative_name(),
        }
    }

    /// Help on a form field.
    #[must_use]
    pub fn asks_help(self, field: CompanyField) -> Option<&'static str> {
        match field {
            CompanyField::Employees => Some(self.fill_employees_help()),
            CompanyField::Tasks => Some(self.fill_tasks_help()),
            CompanyField::HoursOffered => Some(self.fill_hours_help()),
            CompanyField::RepresentativeName => Some(self.fill_representative_help()),
            CompanyField::ContactName
            | CompanyField::ContactRole
            | CompanyField::ContactPhone
            | CompanyField::ContactMail
            | CompanyField::MeetingAddress
            | CompanyField::RepresentativePhone
            | CompanyField::RepresentativeMail => None,
        }
    }

    /// `Praktik for Amal Hansen hos Nordkøb`
    #[must_use]
    pub fn about(self, citizen: &str, company: &str) -> String {
        match (citizen.is_empty(), company.is_empty()) {
            (false, false) => self.fill_about(citizen, company),
            (false, true) => self.fill_about_citizen(citizen),
            (true, false) => self.fill_about_company(company),
            (true, true) => self.fill_about_nobody().to_owned(),
        }
    }

    /// `Mads Holm udfyldte virksomhedens del, 3. marts 2026`, followed by lines with the content.
    #[must_use]
    pub fn filled_line(self, one: &FilledIn) -> String {
        let told = self.filled_by(&self.day(one.on), one.filled.by.trim());
        let part = &one.filled.part;
        let written = CompanyField::ALL.into_iter().filter(|field| !part.text(*field).is_empty());
        let lines = written.map(|field| {
            [&self.field(field.becomes()), ": ", &part.text(field).replace('\n', ", ")].concat()
        });
        std::iter::once(told).chain(lines).collect::<Vec<_>>().join("\n")
    }
}
