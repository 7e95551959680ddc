//! What kind of act a step is, which kinds await an answer, and the register folder's words for them.

use byname_base::codes;

codes! {
    /// The kind of a step (HURIDOCS list 20).
    StepKind {
        /// Application to search for a missing person.
        SearchApplication = "search_application",
        /// Report of a crime.
        CrimeReport = "crime_report",
        /// Citizen's appeal.
        Appeal = "appeal",
        /// Complaint about a body to the one above it.
        Complaint = "complaint",
        /// Request for public information.
        InformationRequest = "information_request",
        /// Query of a member of parliament, read out in session.
        MpQuery = "mp_query",
        /// Appeal of a member of parliament.
        MpAppeal = "mp_appeal",
        /// Query of a lawyer.
        LawyerQuery = "lawyer_query",
        /// Motion of a party in criminal proceedings.
        MotionInProceedings = "motion_in_proceedings",
        /// Complaint to a court about an investigation.
        ComplaintToCourt = "complaint_to_court",
        /// Suit in an administrative court.
        AdministrativeSuit = "administrative_suit",
        /// Complaint to a human-rights commissioner.
        OmbudsmanComplaint = "ombudsman_complaint",
        /// Petition handed over.
        PetitionDelivery = "petition_delivery",
        /// Open letter.
        OpenLetter = "open_letter",
        /// Urgent communication to the UN Working Group on Disappearances.
        UnWgeidUrgent = "un_wgeid_urgent",
        /// Standard communication to the same group.
        UnWgeidStandard = "un_wgeid_standard",
        /// Report of reprisals to the same group.
        UnWgeidReprisal = "un_wgeid_reprisal",
        /// Request for urgent action to the UN Committee on Enforced Disappearances.
        UnCedUrgent = "un_ced_urgent",
        /// Communication to UN special rapporteurs.
        UnSpecialProcedure = "un_special_procedure",
        /// Communication to the UN Human Rights Committee.
        UnHrcCommunication = "un_hrc_communication",
        /// Communication to the UN Working Group on Arbitrary Detention.
        UnWgad = "un_wgad",
        /// Application to the European Court of Human Rights.
        EchrApplication = "echr_application",
        /// Request for an interim measure of that Court.
        EchrRule39 = "echr_rule39",
        /// Letter to the Council of Europe's Commissioner for Human Rights.
        CoeCommissioner = "coe_commissioner",
        /// Letter to a body of the OSCE.
        Osce = "osce",
        /// Tracing request to the Red Cross.
        IcrcTracing = "icrc_tracing",
        /// Communication to the prosecutor of the International Criminal Court.
        IccCommunication = "icc_communication",
        /// Note or demand between states.
        EmbassyNote = "embassy_note",
        /// Appeal to or of a parliament.
        ParliamentAppeal = "parliament_appeal",
        /// Request for sanctions.
        SanctionsRequest = "sanctions_request",
        /// Request to the press.
        MediaRequest = "media_request",
        /// Meeting.
        Meeting = "meeting",
        /// Criminal proceedings.
        CriminalProceedings = "criminal_proceedings",
        /// Public statement or call.
        PublicStatement = "public_statement",
        /// Report.
        Report = "report",
        /// Resolution.
        Resolution = "resolution",
        /// Urgent action of an organisation of citizens.
        UrgentAction = "urgent_action",
        /// Written question in a parliament.
        ParliamentaryQuestion = "parliamentary_question",
        /// Decision or judgment of a court.
        CourtRuling = "court_ruling",
        /// Case of one state against another.
        InterStateCase = "inter_state_case",
        /// Law or treaty.
        Legislation = "legislation",
        /// A case handed to another body.
        CaseTransfer = "case_transfer",
        /// Forced measure against a person.
        CoerciveMeasure = "coercive_measure",
        /// Anything else.
        Other = "other",
    }
}

impl StepKind {
    /// Whether a step of this kind, when it has an addressee, awaits an answer.
    #[must_use]
    pub fn awaits_answer(self) -> bool {
        !self.act_of_authority() && !matches!(self, Self::Report | Self::Meeting)
    }

    /// Whether only an authority can do this: it is told as what was done, not as what was asked.
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

    /// Reads a kind as a register folder writes it, in its own words or as a code.
    ///
    /// None when the words are none of them: the caller keeps them and files the step under `other`.
    #[must_use]
    pub fn from_folder_word(word: &str) -> Option<Self> {
        match word {
            "missing-person report" => Some(Self::SearchApplication),
            "open letter" => Some(Self::OpenLetter),
            "diplomatic demand" => Some(Self::EmbassyNote),
            "criminal case" => Some(Self::CriminalProceedings),
            "public call" | "statement" | "statement on investigation" => Some(Self::PublicStatement),
            "urgent action" => Some(Self::UrgentAction),
            "written question" => Some(Self::ParliamentaryQuestion),
            "court decision" | "court judgment" => Some(Self::CourtRuling),
            "inter-state case" => Some(Self::InterStateCase),
            "treaty" | "law" => Some(Self::Legislation),
            "transfer of case" => Some(Self::CaseTransfer),
            "forced psychiatric examination" => Some(Self::CoerciveMeasure),
            code => code.parse().ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_words_and_codes_are_read_and_others_are_not_guessed() {
        let table = [
            ("missing-person report", Some(StepKind::SearchApplication)),
            ("open letter", Some(StepKind::OpenLetter)),
            ("meeting", Some(StepKind::Meeting)),
            ("appeal", Some(StepKind::Appeal)),
            ("report", Some(StepKind::Report)),
            ("resolution", Some(StepKind::Resolution)),
            ("statement on investigation", Some(StepKind::PublicStatement)),
            ("court judgment", Some(StepKind::CourtRuling)),
            ("treaty", Some(StepKind::Legislation)),
            ("un_wgeid_urgent", Some(StepKind::UnWgeidUrgent)),
            ("Open letter", None),
            ("letter", None),
            ("", None),
        ];
        for (word, kind) in table {
            assert_eq!(StepKind::from_folder_word(word), kind, "{word}");
        }
        for kind in StepKind::ALL {
            assert_eq!(StepKind::from_folder_word(kind.code()), Some(*kind));
        }
    }

    #[test]
    fn eight_kinds_await_nothing() {
        let silent: Vec<_> = StepKind::ALL.iter().filter(|kind| !kind.awaits_answer()).collect();
        let expected = "meeting criminal_proceedings report court_ruling inter_state_case legislation \
                        case_transfer coercive_measure";
        assert_eq!(silent.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(" "), expected);
    }
}
