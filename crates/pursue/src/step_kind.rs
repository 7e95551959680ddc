//! What a step is, and whether an answer to it is awaited.

use byname_base::codes;

codes! {
    /// What a step is.
    StepKind {
        /// Application to search for a person.
        SearchApplication = "search_application",
        /// Report of a crime.
        CrimeReport = "crime_report",
        /// Appeal.
        Appeal = "appeal",
        /// Complaint.
        Complaint = "complaint",
        /// Request for information.
        InformationRequest = "information_request",
        /// Query of a member of parliament, at a session.
        MpQuery = "mp_query",
        /// Appeal of a member of parliament.
        MpAppeal = "mp_appeal",
        /// Query of a lawyer.
        LawyerQuery = "lawyer_query",
        /// Motion in proceedings.
        MotionInProceedings = "motion_in_proceedings",
        /// Complaint to a court.
        ComplaintToCourt = "complaint_to_court",
        /// Suit before an administrative court.
        AdministrativeSuit = "administrative_suit",
        /// Complaint to a human-rights commissioner.
        OmbudsmanComplaint = "ombudsman_complaint",
        /// Handing over of a petition.
        PetitionDelivery = "petition_delivery",
        /// Open letter.
        OpenLetter = "open_letter",
        /// Urgent request to the UN working group on disappearances.
        UnWgeidUrgent = "un_wgeid_urgent",
        /// Standard submission to that group.
        UnWgeidStandard = "un_wgeid_standard",
        /// Report of a reprisal to that group.
        UnWgeidReprisal = "un_wgeid_reprisal",
        /// Urgent action of the committee on disappearances.
        UnCedUrgent = "un_ced_urgent",
        /// Letter to a UN special procedure.
        UnSpecialProcedure = "un_special_procedure",
        /// Communication to the Human Rights Committee.
        UnHrcCommunication = "un_hrc_communication",
        /// Submission to the UN working group on detention.
        UnWgad = "un_wgad",
        /// Application to the European Court of Human Rights.
        EchrApplication = "echr_application",
        /// Request for an interim measure of that court.
        EchrRule39 = "echr_rule39",
        /// Letter to the Council of Europe's commissioner.
        CoeCommissioner = "coe_commissioner",
        /// Letter to the OSCE.
        Osce = "osce",
        /// Tracing request to the ICRC.
        IcrcTracing = "icrc_tracing",
        /// Communication to the International Criminal Court.
        IccCommunication = "icc_communication",
        /// Note of a ministry or embassy.
        EmbassyNote = "embassy_note",
        /// Appeal to a parliament.
        ParliamentAppeal = "parliament_appeal",
        /// Request for sanctions.
        SanctionsRequest = "sanctions_request",
        /// Request of a newsroom.
        MediaRequest = "media_request",
        /// Meeting.
        Meeting = "meeting",
        /// Criminal proceedings.
        CriminalProceedings = "criminal_proceedings",
        /// Public statement.
        PublicStatement = "public_statement",
        /// Report.
        Report = "report",
        /// Resolution.
        Resolution = "resolution",
        /// Urgent action of an organisation.
        UrgentAction = "urgent_action",
        /// Question of a member of parliament.
        ParliamentaryQuestion = "parliamentary_question",
        /// Decision or judgment of a court.
        CourtRuling = "court_ruling",
        /// Case of one state against another.
        InterStateCase = "inter_state_case",
        /// Law or treaty.
        Legislation = "legislation",
        /// A case handed from one body to another.
        CaseTransfer = "case_transfer",
        /// Coercive measure against a person.
        CoerciveMeasure = "coercive_measure",
        /// Anything else.
        Other = "other",
    }
}

impl StepKind {
    /// Reads a word of the register folder, or a code; `None` for words nobody has defined.
    #[must_use]
    pub fn from_folder_word(word: &str) -> Option<Self> {
        Some(match word {
            "missing-person report" => Self::SearchApplication,
            "open letter" => Self::OpenLetter,
            "diplomatic demand" => Self::EmbassyNote,
            "criminal case" => Self::CriminalProceedings,
            "public call" | "statement" | "statement on investigation" => Self::PublicStatement,
            "urgent action" => Self::UrgentAction,
            "written question" => Self::ParliamentaryQuestion,
            "court decision" | "court judgment" => Self::CourtRuling,
            "inter-state case" => Self::InterStateCase,
            "treaty" | "law" => Self::Legislation,
            "transfer of case" => Self::CaseTransfer,
            "forced psychiatric examination" => Self::CoerciveMeasure,
            code => return code.parse().ok(),
        })
    }

    /// Whether an answer is awaited when the step has an addressee.
    #[must_use]
    pub fn awaits_answer(self) -> bool {
        !matches!(
            self,
            Self::CriminalProceedings
                | Self::Report
                | Self::CourtRuling
                | Self::InterStateCase
                | Self::Legislation
                | Self::CaseTransfer
                | Self::CoerciveMeasure
                | Self::Meeting
        )
    }

    /// Whether only an authority can do such an act, so that whoever acted is one.
    #[must_use]
    pub fn act_of_authority(self) -> bool {
        matches!(
            self,
            Self::CriminalProceedings
                | Self::CaseTransfer
                | Self::CoerciveMeasure
                | Self::CourtRuling
                | Self::Legislation
                | Self::InterStateCase
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_folder_mean_codes() {
        let table = [
            ("missing-person report", Some(StepKind::SearchApplication)),
            ("meeting", Some(StepKind::Meeting)),
            ("treaty", Some(StepKind::Legislation)),
            ("echr_rule39", Some(StepKind::EchrRule39)),
            ("prayer", None),
            ("", None),
        ];
        for (word, kind) in table {
            assert_eq!(StepKind::from_folder_word(word), kind, "{word}");
        }
        assert!(StepKind::PublicStatement.awaits_answer() && !StepKind::Meeting.awaits_answer());
    }
}
