# Words of the interface in English: the file from which the others are translated.

## Dates and numbers

date-day = { $day } { $month } { $year }
date-day-of = { $day } { $month } { $year }
date-day-no-year = { $day } { $month }
date-day-time = { $date }, { $time }
date-month = { $month } { $year }
date-month-of = { $month } { $year }
date-year-of = { $year }
date-month-day = { $day } { $month }, year not on record
date-month-alone = { $month }, year not on record
date-month-unknown = { $year }, month not on record
date-day-unknown = { $date }, day not on record
date-twenties = in the twenties of { $month } { $year }
date-twenties-no-year = in the twenties of { $month }
date-twenties-of = the twenties of { $month } { $year }
date-twenties-of-no-year = the twenties of { $month }
date-decade = the { $from }s
date-decade-of = the { $from }s
season-spring = spring { $year }
season-spring-of = spring { $year }
season-summer = summer { $year }
season-summer-of = summer { $year }
season-autumn = autumn { $year }
season-autumn-of = autumn { $year }
season-winter = winter { $year }
season-winter-of = winter { $year }
date-about = about { $date }
date-uncertain = { $date }, uncertain
date-about-uncertain = about { $date }, uncertain
date-about-of = about { $date }
date-uncertain-of = { $date } (uncertain)
date-not-later = not later than { $date }
date-not-earlier = not earlier than { $date }
date-between = between { $from } and { $to }
date-within = between { $from } and { $to }
date-span = from { $from } to { $to }
date-onward = from { $from } on
date-end-unknown = from { $from }, end not on record
date-start-unknown = until { $to }, beginning not on record
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Desk

## Report

report-title = Steps taken for the missing
report-title-person = Steps taken for { $name }
report-as-of = As of { $date }. Register of: { $group }.
report-against = Done against them
report-method = Made only of what this register has released. Every step stands with its sources and grade. “No word on an answer in this register” means that the register does not follow the answers, not that none was given. Days are counted from the latest possible day to the day named above.

## Frame
frame-skip = Skip to the content
frame-languages = Language
frame-parts = Parts of the site
frame-demonstration = Demonstration from published sources, not checked by the group
frame-promise = Every disappeared person by name; every step taken for them, on the record.
frame-facts = Every fact has its source, or the family’s consent, and a grade. What was not found is left empty.
frame-kept-by = Kept by
frame-licence = Facts are free: cite the source of each.
nav-people = People
nav-steps = Steps
nav-authorities = Authorities
nav-actions = Actions
nav-petitions = Petitions
nav-sources = Sources
nav-method = How we count
word-to = to
as-table = The same as a table
de-facto = de facto
date-none = day not on record
error-way-home = To the first page
error-way-people = To the people
error-way-steps = To the steps
error-not-found-title = There is no page here
error-not-found = Nothing stands at this address. It may have been mistyped or cut short.
error-taken-back-title = This was taken back
error-taken-back = What stood here was taken back on { $date }. Nothing more is said about it.
error-method-title = This page can only be read
error-method = The request was of a kind that this address does not take. Open the page in the usual way.
error-too-long-title = The address is too long
error-too-long = An address of more than 16 kilobytes is not read. Make the search shorter.
error-unreadable-title = The request cannot be read
error-unreadable = Something in the address is written wrongly. Go back and try again, or start from the first page.
error-broken-title = Something of ours failed
error-broken = It is not your doing, and it was noted. Try again in a minute.
mark-en = Eng.
mark-uk = Ukr.
mark-crh = Crim. Tat.
mark-ru = Rus.
mark-de = Germ.
mark-fr = Fr.
mark-tr = Turk.
mark-pl = Pol.
language-en = English
language-uk = Ukrainian
language-crh = Crimean Tatar
language-ru = Russian
language-de = German
language-fr = French
language-tr = Turkish
language-pl = Polish
paging-label = Pages of the list
paging-here = Page { $page } of { $pages }
paging-before = Page before
paging-after = Next page
language-crh-Cyrl = Crimean Tatar in Cyrillic letters

## Public pages
feed-title = Byname: latest steps
calendar-title = Byname: actions
home-title = Every disappeared person by name
home-promise-people = Every disappeared person by name.
home-promise-steps = Every step taken for them, on the record.
home-counts = How many
home-counts-note = Each person is counted once, by the best-graded claim about them. To be left off a later list is not news of a return.
home-count-who = Who they are
home-others = How others count
home-names = The names
home-names-marked = Where a name is not on record in your language, it stands in another, with that language marked.
home-names-many = The names stand in the list of people, year by year.
home-all-people = All people
home-years = By year
home-year = Year last seen
home-fence = White ribbons with the names of the missing were tied to the fence of an embassy in a series of actions. One ribbon here is one person.
home-latest = Latest steps
home-all-steps = All steps, national and international
year-none = Year not on record
standing-missing = missing
standing-found_dead = found dead
standing-found_alive = found alive
standing-not_verified = later fate not verified
standing-freed = held, then freed
standing-uncounted = in no number
group-missing = missing
group-found_dead = found dead
group-found_alive = found alive
group-not_verified = later fate not verified
group-freed = held, then freed
wall-found_dead = found dead
wall-found_dead-on = found dead, { $date }
wall-found_alive = later found alive
wall-not_verified = later fate not verified here
count-missing = { $n ->
    [one] { $number } person is missing.
   *[other] { $number } people are missing.
}
count-found_dead = { $n ->
    [one] { $number } was found dead.
   *[other] { $number } were found dead.
}
count-found_alive = { $n ->
    [one] { $number } was missing and then found alive.
   *[other] { $number } were missing and then found alive.
}
count-not_verified = { $n ->
    [one] { $number } was reported missing; what came after is not verified here.
   *[other] { $number } were reported missing; what came after is not verified here.
}
count-freed = { $n ->
    [one] { $number } person named in the record was held and then freed.
   *[other] { $number } people named in the record were held and then freed.
}
count-missing-rule = Rule: an open disappearance; nobody whose return or death is on record.
count-found_dead-rule = Rule: a disappearance that ended in a confirmed death.
count-found_alive-rule = Rule: a disappearance after which the person was known to be alive.
count-not_verified-rule = Rule: a disappearance reported by a source, without verified news of what came after.
count-freed-rule = Rule: detained or prosecuted, then freed; never counted as missing. What came later is not recorded here.
count-as-of = As of { $oldest } to { $newest }, by this register.
count-as-of-one = As of { $date }, by this register.
count-without-date = { $n ->
    [one] { $number } without date.
   *[other] { $number } without date.
}
filter-title = Choose
filter-any = any
filter-show = Show
filter-none = Nothing in the register fits this choice.
filter-problem = Something is written in a way that cannot be read
people-title = People
people-total = { $n ->
    [one] { $number } person
   *[other] { $number } people
}
people-name = Name
people-status = Status
people-year = Year last seen
people-place = Place last seen
people-wrong-status = “{ $written }” is not a status of this list. Choose one of those offered.
people-wrong-year = “{ $written }” is not a year. Write four digits, such as 2014.
person-title = { $name }: what is known and what was done
person-line = The line of time
person-line-words = National steps stand above the line, international ones below. A dotted line means that this register holds no word on an answer; a hollow band is an appeal whose answer is awaited; it is filled only where an answer came.
person-facts = The facts
person-conflicts = Open conflicts
person-conflict = the sources do not agree
person-conflict-shown = Shown among the facts.
person-conflict-why = Nothing on record resolves this. All versions stay until a source does.
person-steps = Steps taken
person-steps-number = { $n ->
    [0] No step on record.
    [one] { $number } step
   *[other] { $number } steps
}
person-steps-list = These steps in the list of all steps
person-against = Done against them
person-against-words = These acts stand apart: they are in no count and not on the line of time.
told-by-family = told by the family, with their consent
person-by-family = What is marked as told by the family, and a name for which no source stands here, rests on their word alone. It stands here with their consent and goes when they take it back.
since-missing = Missing since { $date }.
since-missing-about = Missing. Last seen: { $date }.
since-missing-undated = Missing. The day and year are not on record.
since-found_dead = Last seen: { $date }. Found dead.
since-found_dead-undated = Found dead. The day last seen is not on record.
since-found_alive = Last seen: { $date }. Later known to have been alive.
since-found_alive-undated = Was missing, later known to have been alive.
since-not_verified = Last seen: { $date }. What came after is not verified here.
since-not_verified-undated = Reported missing. What came after is not verified here.
since-freed = Last seen: { $date }. Held, then freed.
since-freed-undated = Held, then freed. Never counted as missing.
since-uncounted = Last seen: { $date }.
since-uncounted-undated = Named in the register; in none of its numbers.
since-days = { $n ->
    [one] { $number } day.
   *[other] { $number } days.
}
since-days-at-least = { $n ->
    [one] At least { $number } day.
   *[other] At least { $number } days.
}
since-counted = Counted to { $date }.
since-status = The last status on record is from { $date }: { $standing }.
since-status-undated = Status on record, without a day: { $standing }.
fact-other_spelling = Other spellings
fact-sex = Sex
fact-birth_edtf = Born
fact-age_at_event = Age then
fact-age_on = Age on { $date }
fact-last_seen_edtf = Last seen
fact-last_seen_time = Hour
fact-last_seen_place = Place
fact-circumstances = What happened
fact-detained_edtf = Detained
fact-detained_place = Place of detention
fact-sentenced_edtf = Sentenced
fact-sentence = Sentence
fact-affiliation = Work and belonging
fact-status = Status
fact-status_as_of_edtf = Status as of
fact-legal_status = Legal status
fact-body_found_edtf = Body found
fact-body_found_place = Place of that
sex-female = female
sex-male = male
sex-other = other
sex-unknown = not known
whereabouts-released = released
whereabouts-exchanged = released in an exchange
legal-status-missing_special_circumstances_ua = missing under special circumstances (law of Ukraine)
legal-status-declared_absent_court = declared absent by a court
legal-status-declared_dead_court = declared dead by a court (a legal act that says nothing of the fate)
legal-status-pow_confirmed_icrc = confirmed as a prisoner of war by the ICRC
legal-status-detained_civilian = civilian held
grade-A = Grade A: an official body says it of its own act
grade-B = Grade B: two or more sources agree
grade-C = Grade C: one source
grade-D = Grade D: in conflict with a better source, or doubtful; never shown as the value
level-national = National
level-international = International
sphere-national = National
sphere-international = International
level-letter-national = N
level-letter-international = I
jurisdiction-UA = Ukraine
jurisdiction-UA-43 = de facto authorities in Crimea
jurisdiction-RU = Russian Federation
steps-title = Steps
steps-total = { $n ->
    [one] { $number } step
   *[other] { $number } steps
}
steps-none = No step is on record.
steps-of-person = Taken for
steps-from = From day
steps-to = To day
steps-level = Level
steps-kind = Kind
steps-person = Person
steps-addressee = Addressee
steps-wrong-day = “{ $written }” is not a day. Write year, month and day, such as 2016-10-25.
steps-wrong-level = “{ $written }” is not a level. Choose one of those offered.
steps-wrong-kind = “{ $written }” is not a kind of step. Choose one of those offered.
step-number = no. { $number }
step-asked = Asked on
step-due = Due on
step-came = What came
step-people = For:
step-forwarded = Forwarded from an earlier step
step-doubtful = Doubtful: in conflict with a better source or from one weak source. It is in no total.
due-law = { $date }, by law:
due-assumed = { $date }, assumed, since the day of receipt is not proved:
due-to_be_checked = none told; still to be checked by a person:
due-no_duty = none: no duty to answer
due-no_term = none: the rule sets no term
due-none = no term is counted
kind-search_application = Application to search
kind-crime_report = Report of a crime
kind-appeal = Appeal
kind-complaint = Complaint
kind-information_request = Request for information
kind-mp_query = Query of a member of parliament
kind-mp_appeal = Appeal of a member of parliament
kind-lawyer_query = Lawyer’s query
kind-motion_in_proceedings = Motion in proceedings
kind-complaint_to_court = Complaint to a court
kind-administrative_suit = Administrative suit
kind-ombudsman_complaint = Complaint to a human-rights commissioner
kind-petition_delivery = Petition handed over
kind-open_letter = Open letter
kind-un_wgeid_urgent = Urgent appeal to the UN Working Group on Disappearances
kind-un_wgeid_standard = Case before the UN Working Group on Disappearances
kind-un_wgeid_reprisal = Report of reprisals to the UN Working Group on Disappearances
kind-un_ced_urgent = Urgent action request to the UN Committee on Enforced Disappearances
kind-un_special_procedure = Communication to UN special rapporteurs
kind-un_hrc_communication = Communication to the UN Human Rights Committee
kind-un_wgad = Communication to the UN Working Group on Arbitrary Detention
kind-echr_application = Application to the European Court of Human Rights
kind-echr_rule39 = Request for an interim measure of the European Court of Human Rights
kind-coe_commissioner = Letter to the Council of Europe Commissioner for Human Rights
kind-osce = Letter to a body of the OSCE
kind-icrc_tracing = Tracing request to the Red Cross
kind-icc_communication = Communication to the International Criminal Court
kind-embassy_note = Diplomatic note
kind-parliament_appeal = Appeal to or of a parliament
kind-sanctions_request = Request for sanctions
kind-media_request = Request to the press
kind-meeting = Meeting
kind-criminal_proceedings = Criminal proceedings
kind-public_statement = Public statement
kind-report = Report
kind-resolution = Resolution
kind-urgent_action = Urgent action
kind-parliamentary_question = Written question in a parliament
kind-court_ruling = Court ruling
kind-inter_state_case = Case between states
kind-legislation = Law or treaty
kind-case_transfer = Transfer of a case
kind-coercive_measure = Coercive measure
kind-other = Other step
reply-acknowledged = receipt acknowledged
reply-interim = interim answer
reply-forwarded = forwarded
reply-extended = term extended
reply-answered_substance = answer on the substance
reply-answered_formal = formal reply without substance
reply-refused_to_consider = refused to consider
reply-refused_on_merits = refused
reply-partly_met = partly met
reply-met = met
reply-returned_undelivered = returned undelivered
authorities-title = Who was asked, and what came
authorities-lead = Each authority: how often it was asked for the missing, when, and what came of it.
authorities-note = “No word on an answer in this register” means that the register does not follow the answers. It is no proof that none was given, and it accuses nobody.
authorities-name = Authority
authorities-whose = Whose
authorities-asked = Times asked
authorities-when = When
authorities-came = What came
authorities-acted = Its own acts
authorities-period = { $first } – { $last }
authorities-texts = Named only in words
authorities-texts-words = These addressees stand in the sources as words that mean no one body for certain. They have no page of their own and are not merged with any.
authorities-text-steps = { $n ->
    [one] { $number } step
   *[other] { $number } steps
}
authority-asked = { $n ->
    [0] Never asked, by this register.
    [one] Asked once, by this register.
   *[other] Asked { $number } times, by this register.
}
authority-note = What is not on record is not proof that it did not happen.
authority-was-asked = What it was asked
authority-did = What it did
authority-level-national = Ukraine
authority-level-de_facto = de facto
authority-level-foreign_state = another state
authority-level-international = international
authority-kind-police = police
authority-kind-prosecutor = prosecutor
authority-kind-investigator = investigators
authority-kind-court = court
authority-kind-ombudsman = human-rights commissioner
authority-kind-commissioner_missing = commissioner for missing persons
authority-kind-ministry = ministry
authority-kind-security_service = security service
authority-kind-prison = prison
authority-kind-parliament = parliament
authority-kind-president = president
authority-kind-local = local authority
authority-kind-embassy = embassy
authority-kind-un_body = body of the United Nations
authority-kind-treaty_body = treaty body
authority-kind-regional_court = regional court
authority-kind-regional_body = regional organisation
authority-kind-icrc = Red Cross
authority-kind-ngo = organisation of citizens
authority-kind-other = other body
actions-title = Actions
actions-total = { $n ->
    [one] { $number } public action is on record.
   *[other] { $number } public actions are on record.
}
actions-others = Other actions
actions-calendar = Calendar of actions on a certain day (iCalendar)
action-kind-rally = Rally
action-kind-picket = Picket
action-kind-vigil = Vigil
action-kind-march = March
action-kind-exhibition = Exhibition
action-kind-reading = Reading
action-kind-flashmob = Flash mob
action-kind-press_conference = Press conference
action-kind-online = Online action
action-kind-commemoration = Commemoration
action-kind-posters = Posters
action-kind-other = Action
action-numbered = { $kind } no. { $number }
action-when = { $date }, { $time } local time
action-organised-by = Organised by:
action-what = What happened
action-by-name = For whom, by name
action-present = Who was there
action-said = What was said
action-accounts = Another account
action-accounts-words = A doubtful second account of the same action. It is kept and in no list, count or calendar.
action-series = The series
appeals-title = Petitions and letters
appeals-words = Petitions and letter drives of others, told as what they were. Nothing is signed here.
appeal-kind-petition = Petition
appeal-kind-letters = Letters
appeal-signatures = { $n ->
    [one] { $number } signature.
   *[other] { $number } signatures.
}
appeal-signatures-none = Number of signatures: not on record.
sources-title = Sources
sources-total = { $n ->
    [one] { $number } source is cited.
   *[other] { $number } sources are cited.
}
sources-words = A title in parentheses describes the source and is not a quotation. An address that was not kept is left empty.
source-title-taken-back = (title not shown)
method-title = How we count
method-lead = Each number, date and word of this site follows a rule. Here are the rules.
method-count = Numbers
method-count-words = Each person is counted once, by the best-graded claim about them. Only a disappearance is ever counted as missing. A status is true for the day for which its source says it, and that day stands beside the number.
method-grades = Grades
method-grades-words = Each fact carries a grade and its sources, or says that the family tells it. Of several claims the best graded is shown; the others stay beside it.
method-dates = Dates
method-dates-words = A date is told as exactly as its source tells it: a day, a month, “about”, “not later than”, “between”. Nothing is rounded to a day that nobody named. Days are counted from the latest day that the date can mean, to today.
method-answers = Answers
method-answers-words = Whether an answer came is computed from dates on the day you read it. Only a step whose answers the group follows has a clock. Where answers are not followed the register says so, and that is no accusation. Acts against a person are in no count.
method-de-facto = De facto
method-de-facto-words = A body that acts in occupied territory without title is always called de facto. To name it is no recognition. Crimea is Ukraine.
method-shown = What is shown
method-shown-words = Nothing is public by default. A record is released only when each of its facts has a published source or the family agreed to it, the risk was weighed, and a second person agreed. What was released can be taken back at any time; what the family agreed to ends when they take their consent back, or after a year at most.
method-not-shown-words = Not shown: homes, relations, documents, health beyond the words of a source, and relatives as entries of their own. A relative, speaker or organiser is named only in the action or step where the source names them.
method-languages-words = A text of the record that has no checked translation stands in its original language, and that language is marked. No name is transliterated for display.
method-others = How others count
method-others-words = They count by other rules. A list is held here as a source, not taken as the truth.
due-unclear = no term is counted: the record does not say enough
due-short-none = none
state-answered = answered
state-answered_late = { $n ->
    [one] answered { $number } day late
   *[other] answered { $number } days late
}
state-awaiting = no answer on record so far
state-no_answer_recorded = { $n ->
    [one] no answer recorded { $number } day after the due day
   *[other] no answer recorded { $number } days after the due day
}
state-no_answer_recorded-sending = { $n ->
    [one] no answer recorded { $number } day after sending
   *[other] no answer recorded { $number } days after sending
}
state-ignored = ignored: every inbox was checked and nothing came
state-not_recorded = no word on an answer in this register
state-no_duty = no duty to answer; none is on record
state-withdrawn = withdrawn by those who asked
state-returned = came back undelivered
state-not_applicable = asks for no answer
state-name-answered = answered
state-name-answered_late = answered late
state-name-awaiting = awaited
state-name-no_answer_recorded = no answer recorded
state-name-ignored = ignored
state-name-not_recorded = no word on an answer in this register
state-name-no_duty = no duty to answer
state-name-withdrawn = withdrawn
state-name-returned = returned undelivered
state-name-not_applicable = asks for no answer
state-meaning-answered = An answer is on record, in time or with no day that it could have missed. A formal reply counts as an answer.
state-meaning-answered_late = An answer is on record, and it came after the day that the law sets.
state-meaning-awaiting = The group follows the answers. An answer may still come in time, or no due day can be told.
state-meaning-no_answer_recorded = The group follows the answers, the term has passed, and no answer is on record. The strongest words until a person has checked every inbox.
state-meaning-ignored = A person checked every inbox and recorded that nothing came. Never set by the calendar alone.
state-meaning-not_recorded = The group does not follow the answers to this step. The register does not know whether one came.
state-meaning-no_duty = Nothing obliges the addressee to answer.
state-meaning-withdrawn = Those who asked took it back.
state-meaning-returned = It did not reach the addressee.
state-meaning-not_applicable = An act without addressee, or of a kind that asks for no answer, or an act against a person.
line-caption = The line of time as a table. Days are counted to { $date } from the latest possible day.
line-step = Step
line-parties = Who to whom
line-state = State
line-days = Days
legal-status-wanted_by_occupier = wanted by the occupying power (stays with the staff)
steps-from-hint = The first day that counts: year, month and day, such as 2016-05-25.
steps-to-hint = The last day that counts: year, month and day, such as 2016-12-31.

## Drawings

line-title = Line of time: steps taken for { $name } and the silence after them
line-title-authority = Line of time: what { $name } was asked
line-desc = Above the axis: { $above }. Below: { $below }. From { $from } to { $to }. The same stands in the table below.
line-national = National steps
line-national-short = National
line-international = International steps
line-international-short = International
line-to = to { $date }
line-undated = Not on the line, their day is not on record: { $steps }.
key-open = asked; the band is open while no answer is on record
key-answered = answered: the band ends filled
key-late = answered after the due day
key-dot = an act that asks for no answer
key-ended = ended without an answer
key-not_followed = answers are not followed in this register
fence-missing = { $number } missing
fence-found_dead = { $number } found dead
fence-found_alive = { $number } found alive
fence-not_verified = { $number } not verified

## Terms and the scoreboard

score-title = Answers in numbers
score-as-of = As of { $date }
score-rule = Counted: every released step that asked an institution for something, whose answers this register follows, and which nobody doubts; not those taken back or returned undelivered. In substance: an answer to what was asked, a refusal on its merits among them. Formally: an answer without substance, or a refusal to consider. Late is part of the answered; ignored is part of “no answer”. “No answer” means that the term has passed and none is in this register: it is no proof that none was given. Days are counted from the latest possible day of sending.
score-none = This register follows the answers to none of the released steps. So nothing is counted here, and nobody is accused of silence.
score-files = The same as data
score-sort = Sort by
score-name = Authority
score-asked = Asked
score-substance = Answered in substance
score-formal = Answered formally
score-late = Of these late
score-no_answer = No answer
score-open = Still open
score-silence = Longest open silence
score-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
 }
score-no-silence = none
tally-substance = answered in substance: { $number }
tally-formal = answered formally: { $number }
tally-late = of these late: { $number }
tally-no_answer = no answer recorded: { $number }
tally-ignored = of these ignored: { $number }
tally-awaited = still awaited: { $number }
tally-no_duty = no duty to answer: { $number }
tally-not_followed = no word on an answer in this register: { $number }
rules-title = Terms for an answer
rules-lead = Within which time who must answer, by which law, and whether a person has read that law.
rules-note = A rule that is “to be checked” makes nobody late and nobody silent on this site.
rules-list = All rules
rules-all = All rules on terms
rules-rule = Rule
rules-standing = Read and checked
rule-title = Rule { $rule }
rule-number = rule { $rule }
rule-article = , art. { $article }
rule-facts = The rule
rule-who = Whom it binds
rule-law = Law or rule
rule-law-none = none
rule-law-number = Number
rule-law-article = Article
rule-law-redaction = Redaction read
rule-term = Term
rule-term-none = no term is set or known
rule-term-short = Shorter term
rule-term-short-when = … if
rule-term-extension = Longest, with notice
rule-start = Counted from
rule-start-sent = the day of sending
rule-start-received = the day of receipt
rule-start-registered = the day of registration
rule-registration = Registered within
rule-obliged = What obliges
rule-obliged-law = the law
rule-obliged-practice = practice only
rule-obliged-none = nothing
rule-mark = How well it was read
rule-mark-V = in the text itself, or as an official body quotes it
rule-mark-S = in a secondary source
rule-mark-M = from memory
rule-source = Where
rule-check = To be checked
rule-checked_on = Read on
rule-settled = Checked; to be read again by { $date }
rule-to_be_checked = To be checked by a person
rule-consequence-law = When its day is proved and passes without an answer, this site says so.
rule-consequence-practice = It is a practice, so no day of it is told as a breach; only the days since sending are counted.
rule-consequence-to_be_checked = No sentence of this site about a late or a missing answer rests on it.
rule-consequence-none = It obliges to nothing, so nobody is late or silent by it.
rule-missed = If the term is missed
rule-lawyer = A lawyer must decide whether and how.
term-hour = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
 }
term-calendar_day = { $n ->
    [one] { $number } day
   *[other] { $number } days
 }
term-working_day = { $n ->
    [one] { $number } working day
   *[other] { $number } working days
 }
term-month = { $n ->
    [one] { $number } month
   *[other] { $number } months
 }

## Agenda

agenda-title = Agenda
agenda-lead = As of { $date }, and the { $n ->
    [one] day
   *[other] { $n } days
 } after it
agenda-now = at once
agenda-none = Nothing asks for anybody's work on these days.
agenda-note = For the staff alone: it holds what nobody has released. The calendar never says that a step was ignored; only a person does, after checking every inbox. Whether a missed term is acted on, and how, a lawyer decides.
agenda-check_inboxes = Check the inboxes
agenda-check_inboxes-hint = The term has passed, and the time that an answer may still be on its way. Look into every inbox; then note the reply, or record that none came and where you looked.
agenda-term_passed = Term passed
agenda-term_passed-hint = An answer may still be on its way.
agenda-term_ends = Term ends
agenda-term_ends-hint = An answer on the last day is in time.
agenda-window_closes = A window closes
agenda-window_closes-hint = What is not sent by then may not be taken, or goes by a slower procedure. A lawyer decides.
mechanism-wgeid = UN Working Group on Enforced or Involuntary Disappearances: the urgent procedure
mechanism-wgeid_answer = UN Working Group: the answer to its notice
mechanism-ced = UN Committee on Enforced Disappearances
mechanism-echr = European Court of Human Rights
mechanism-hrc = UN Human Rights Committee
agenda-mend_record = Mend the record
agenda-mend_record-hint = As these steps stand, no day can be told for them.
agenda-read_rule = Read the rule
agenda-read_rule-hint = Until a person has read the law again, no day of it is told to the world.
agenda-basis-law = by law, rule { $rule }
agenda-basis-assumed = assumed, rule { $rule }: the day of receipt is not proved
agenda-basis-to_be_checked = if rule { $rule } is right: it is still to be checked
agenda-fault-stands_still = the law lets the term stand still, and it is not known until when
agenda-fault-not_sent = the day of sending is not on record
agenda-fault-sent_open_ended = the day of sending has no latest possible day
agenda-fault-not_registered = the day of registration is not proved, and the rule sets no last day for it
agenda-fault-received_before_sent = the day of receipt is before the day of sending
agenda-fault-registered_before_sent = the day of registration is before the day of sending
agenda-fault-registered_before_received = the day of registration is before the day of receipt
agenda-fault-notice_before_sent = the notice of extension is before the day of sending
agenda-fault-extension_without_notice = an extension is recorded without the day of its notice
agenda-fault-reply_before_sent = a reply came before the day of sending
agenda-fault-no_rule = no rule is named, so no term is counted

## Search

search-title = Find a person by name
search-lead = Any spelling, in any script. Only people whom this register has published are found.
search-form = Search
search-name = Name
search-hint = For example: Ibragimov, Ібрагімов, Эрвин
search-find = Find
search-found = Found
search-none = Nobody of that name is published here. That is no news of the person: not every file is public. Try another spelling, or only the family name.
search-spelling = By the spelling:
search-wrong-name = This cannot be read as a name. Write letters, at most 24 words.
search-sure = very likely
search-likely = likely
search-possible = possible
search-why-same = written the same
search-why-alike = sounds the same
search-why-near = sounds nearly the same
search-why-one_given_name = one given name in two languages
search-why-short_form = one given name is short for the other
search-why-initial = an initial fits
search-why-missing = a word stands in one of the two only
search-why-other = another word differs
search-total = { $n ->
    [one] { $number } person
   *[other] { $number } people
 }

## Petitions

petitions-title = Petitions
petitions-lead = Every number here is that of the last signed count, and whoever wants can recompute it.
petitions-own = Of this group
petitions-none = No petition is open here.
petitions-of-others = Petitions and letters of others
petitions-all = All petitions
petition-owned = { $owner }. Open since { $date }.
petition-counted-as-of = { $n ->
    [one] { $number } signature, counted on { $date } at { $time } Kyiv time.
   *[other] { $number } signatures, counted on { $date } at { $time } Kyiv time.
}
petition-how-counted = How it is counted
petition-asked = What is asked
petition-for-whom = For whom
petition-to-whom = To whom
petition-sign = Sign
petition-told-open = It can be signed.
petition-told-paused = It cannot be signed at the moment. Come back later.
petition-told-closed = It is closed. Its count stands.
petition-told-delivered = It was handed over. Its count stands.
petition-counting = How it is counted
petition-counting-how = Each signature becomes a line of a log that only grows. At most once a minute the program signs how many lines there are; the number above is that of the last time. The files below hold everything that is needed to recompute it: no name, no address, no hour.
petition-counting-not = What it cannot prove is that each line is a person. Therefore the ways of signing are counted apart, and whatever is taken out again is told with its reason.
petition-class-email = Confirmed by a link
petition-class-kiosk = On a volunteer's device at a rally
petition-class-paper = On paper
petition-class-partner = Through partner groups
petition-file-summary = The last count (JSON)
petition-file-leaves = Every line
petition-file-heads = Every signed count
petition-text-hash = SHA-256 of the text that is signed:
petition-batches = Taken out and put back
petition-batch-out = Batch { $number }: { $n } taken out. { $why }
petition-batch-back = Batch { $number }: { $n } put back. { $why }

pack-to = Handed over to
pack-still-open = It can still be signed: this is a count on the way.
pack-basis = Legal basis
pack-basis-none = No rule that sets a term for an answer was found for this recipient.
pack-people-none = None of those for whom it is has a public page yet.
pack-people-as-of = Facts that the group has released. Where one holds for a day, the day stands beside it.
pack-totals = How many signed
pack-by-class = By way of signing
pack-by-country = By country
pack-by-month = By month of signing
pack-signatures = Signatures
pack-elsewhere = Countries with fewer than ten each, together
pack-no-country = No country said, or on paper
pack-no-month = On paper, or taken back since
pack-log-at = Where the log is
pack-leaves = Lines of the log
pack-root = Root over them
pack-key = Key by which it is checked
pack-frozen = SHA-256 of the frozen file
pack-head = The count as it was signed (head.txt):
pack-method-log = Each signature is a line of a log that only grows. The program signs how many lines there are, the root over them and how many signatures they make: the numbers here are those of the count below, and none of them can be changed without changing the root.
pack-method-check = Whoever saves the lines and the signed counts from the place of the log can recompute every number with “byname verify petition”, and with head.txt see that nothing before it was changed. How many signed by country and by month stands with the group alone and cannot be recomputed.
pack-method-names = A name stands here only if its signer ticked this recipient, or lets everybody see it. Until this was made, the names lay encrypted to a key that is not on the group's server.
pack-names = Names
pack-names-lead = They let their name go to this recipient, or to everybody. In the order of the alphabet.
pack-names-none = Nobody let a name go to this recipient.
pack-in-confidence = { $n ->
    [one] and { $number } who signs in confidence
   *[other] and { $number } who sign in confidence
}
pack-on-paper = { $n ->
    [one] and { $number } on paper
   *[other] and { $number } on paper
}
petition-handed-on = Handed over on { $date }.
petition-refused-on = They refused to take it on { $date }.
petition-handed-step = The step and its term: { $name }
petition-names = Public names

## Signing

sign-risk-title = Before you sign
sign-risk-place = If you live in Crimea, in Russia or in another place where this could be used against you, choose “Secret”. Then no name is kept and nobody can be shown one, not even us.
sign-risk-recipient = Those whom you write to may be the ones who harm people for this. Tick them only if you want them to have your name.
sign-name = Name
sign-name-hint = As you write it yourself; initials are enough. You may leave it empty. With “Secret” it is not kept.
sign-name-wrong = Write it in one script, without invisible marks, at most 200 letters.
sign-country = Country (if you want to say)
sign-country-none = Not said
sign-address = E-mail
sign-address-hint = We send one plain message with no word of the cause in its subject. Your signature counts after you press the button on the page to which it leads.
sign-address-wrong = This is no address to which a message can be sent, such as name@example.org.
sign-seen = Who may see your name
sign-seen-secret = Secret
sign-seen-secret-hint = You are counted. No name and no address is kept after you confirm.
sign-seen-deliver = To those I tick
sign-seen-deliver-hint = Your name goes to the recipients ticked below and to nobody else. We keep it sealed and cannot read it here.
sign-seen-public = Public
sign-seen-public-hint = Your name may be shown to everybody and handed over.
sign-to = Who may receive your name
sign-to-hint = None is ticked for you. With “Secret” these are ignored.
sign-recipient-may-harm = A risk for you and for family there.
sign-trap = Leave this empty
sign-button = Sign
sign-not-open-title = This petition cannot be signed now
sign-not-open = It was paused or closed while you wrote. Nothing of what you wrote was kept.
sign-no-code-title = This device's code is used up
sign-no-code = Nothing was kept. Ask the organisers for a new code, or sign on the petition's own page.
signed-title = Thank you. One step is left
signed-look = If you gave an address, look into its mailbox: a message with a link comes within some minutes.
signed-counts-then = Your signature counts when you press the button on that page. The link works for seven days.
signed-nothing-came = Nothing came? Look among the unwanted messages, then sign once more: nobody is counted twice.
signed-back = Back to the petition
confirm-title = Shall it be counted?
confirm-which = It is about: { $title }
confirm-secret = After this no name and no address of yours is kept.
confirm-deliver = After this your address is forgotten. Your name goes to those whom you ticked, and to nobody else.
confirm-public = After this your address is forgotten. Your name may be shown to everybody.
confirm-receipt = Show me a receipt with which I can prove later that I was counted. It is shown once. Whoever finds it with you knows that you signed.
confirm-count = Count my signature
confirm-not-me = It was not me
counted-title = Your signature counts
counted-lead = Thank you.
counted-when = It is in the number on the page from the next count on, within an hour at most.
counted-receipt = Your receipt is the line below. Write it down or leave it: it is not shown again and nobody has it but you.
counted-take-back = Take my signature back
take-back-title = Take your signature back?
take-back-lead = What is kept of you goes at once. The number falls by one with the next count.
take-back-button = Take it back
gone-title = It is gone
gone-lead = Nothing of you is kept here, and you are counted no more.
link-nothing-title = There is nothing by this link
link-nothing = It may be older than seven days, cut off on its way, or its signature was taken back. You can sign again.
sign-mail-sender = Confirmation
sign-mail-subject = The link you asked for
sign-mail-lead = Here is the link that was asked for with this address. It leads to a page that asks before it does anything. It works for seven days.
sign-mail-again = A reminder: this link was asked for with this address and was not used yet.
sign-mail-not-you = If it was not you, press “It was not me” there, or do nothing: then everything is forgotten.
sign-mail-take-back = To take it back later, at any time:
counted-proof = Fetch the proof of my receipt
receipt-title = Fetch the proof of your receipt
receipt-lead = You get a file that shows, to whoever has the key of this petition, that your signature is in its log: nobody needs this site to check it. Open this address again after the next count; it works as long as the petition is kept.
receipt-line = The line that was shown to you once
receipt-line-hint = 22 letters, digits, hyphens or low lines, as you wrote them down.
receipt-button = Fetch the proof
receipt-not-yet = It is in no signed number yet. Come back after the next count.
receipt-wrong = This is not the line of this signature, or no receipt was asked for when it was confirmed.
receipt-invalidated = A review has taken this signature out of the count, with a reason that is public. The proof still shows that it was in the log.

## The desk

desk-bar = Desk. Staff only; nothing here is public.
desk-parts = Parts of the desk
desk-agenda = Agenda
desk-files = Files
desk-sources = Sources
desk-releases = Releases
desk-accounts = People of the desk
desk-log = Log
desk-signed-in = Signed in as
desk-logged = Every act here is written to the log.
desk-account = Your own page
desk-sign-out = Sign out
desk-staff-only = This is the desk of the group that keeps the register. Its public site has another address.
desk-way-agenda = To the agenda
desk-back = Back without a change
desk-save = Save
desk-more = More
desk-stale = { $name } changed this while you were writing. It stands now: { $now }. What you chose is still below: save it again only if it is to take the place of that.
desk-stale-step = { $name } changed this step while you were writing. Open it in another tab and compare; what you wrote is still below. Go back to the step and begin again from what stands there.

## Forms

form-problem = There is a problem
form-error = Error:
form-empty = say it
form-too-long = too long; a line has at most 500 letters, a text 20,000
form-invisible = it holds a mark that cannot be seen and changes how the text reads; type the text anew
form-not-offered = choose one of those offered
form-one-line = write it in one line
date-typed-hint = As you would write it: 24.05.2016, May 2016, late May 2014, between 25 May and 11 October 1985. Empty when not known.
date-typed-as = It is understood as
date-typed-as-hint = Choose how it is meant; if none is right, write the date in another way.
date-typed-confirm = look whether this is what you mean

## Signing in

sign-in-title = Sign in
sign-in-name = Name
sign-in-password = Password
sign-in-code = Code from the app
sign-in-code-hint = Six digits that the app on your phone shows for half a minute.
sign-in-button = Sign in
sign-in-side = Whoever lost password or phone turns to two officers of the group.
sign-in-kept = You were signed out meanwhile. What you had written is kept in this page: sign in, and send it again with one button.
sign-in-send-again = Send what I had written
sign-in-send-again-title = Signed in
sign-in-send-again-lead = What you had written when the session ended was kept.
staff-wrong-sign-in = Name, password and code do not belong together. A code can be used once: wait for the next one.
staff-slow-down = Too many tries. Wait { $n } s and try again.
staff-weak-password = at least 12 letters, and not the name
staff-passwords-differ = the two passwords differ
staff-wrong-code = this is not the code that the app shows now
staff-no-name = a name has 1 to 80 letters
staff-name-not-kept = the name mixes scripts or holds invisible marks
staff-name-taken = somebody is called so; add something that tells the two apart
staff-no-role = choose at least one

## Welcome

welcome-title = Welcome, { $name }
welcome-lead = This link works once. Set up the code app, choose a password, and sign in.
welcome-app = 1. The code app
welcome-app-hint = Any app for one-time codes (TOTP) will do, such as Aegis or FreeOTP. Show it the picture, tap the link on the phone, or type the letters.
welcome-picture = Picture for the camera of the code app
welcome-type = To type:
welcome-tap = Open in the app on this phone
welcome-code-hint = The six digits that it shows now.
welcome-password = Choose a password
welcome-password-hint = At least 12 letters. Four words that do not belong together are good.
welcome-again = The password again
welcome-button = Set it up

## Accounts

accounts-lead = Who works here, what they do, and what is open to them.
accounts-new = Add somebody
accounts-new-side = They get a one-time link, by which they set a password and a second factor.
accounts-add = Add
accounts-name-hint = As it is to stand in the log. It need not be the name in a passport.
accounts-roles = What they do
accounts-every-file = Every file
accounts-every-file-hint = Leave empty where single files are enough: whoever keeps a file opens it to others.
access-read = Read
access-write = Write
accounts-open = What is open
accounts-single-files = Single files open to read: { $n }
accounts-people = People
account-unconfirmed = not in yet
account-active = works here
account-left = has left
accounts-rights = Roles and files
accounts-rights-hint = What you take away is away with the next click of theirs.
accounts-keep = Keep
accounts-leave = Leaving
accounts-leave-hint = Every session and link ends at once. What they did stays in the log under their name.
accounts-leave-button = They have left
accounts-recover = Lost password or phone
accounts-recover-hint = Ask as the first of two officers. Their sessions end at once; a second officer confirms and hands over a new link.
accounts-recover-button = Ask for a new link
accounts-recoveries = Waits for a second officer
accounts-waiting = { $officer } asks that { $name } be let in anew.
accounts-confirm-button = Confirm and make the link
accounts-second-officer = Another officer than the one who asked confirms it.
accounts-link-title = A link for { $name }
accounts-link-lead = It works once, within three days, and is shown only now.
accounts-link-hint = Put the desk’s address before it, and hand it over in person or by a channel you trust: whoever opens it first comes in.
role-viewer = Viewer
role-viewer-hint = Reads files that are open to them.
role-caseworker = Caseworker
role-caseworker-hint = Keeps cases, sources, steps and replies.
role-campaigner = Campaigner
role-campaigner-hint = Keeps petitions, letters and actions.
role-publisher = Publisher
role-publisher-hint = Looks a second time before anything becomes public.
role-keyholder = Keyholder
role-keyholder-hint = Holds a key to sealed fields; one of the officers who let somebody back in.
role-operator = Operator
role-operator-hint = Keeps the accounts and the machine; one of the officers. Opens no file.
role-auditor = Auditor
role-auditor-hint = Reads the log. Opens no file.
own-calendar = Calendar
own-calendar-hint = A secret address for your calendar program: days, kinds and numbers of the agenda, and nobody’s name.
own-calendar-once = It is shown only now. Put the desk’s address before it.
own-calendar-button = Make a new address; an old one ends
own-lost = Lost laptop or phone
own-lost-hint = Tell an officer at once, by any way: your sessions end with their first click. Two officers then make a new link for you.

## Log

log-size = Entries: { $n }
log-lead = Each entry is bound to all before it. It holds numbers and counts, never a name or text of a record.
log-number = No.
log-when = When
log-who = Who
log-act = Act
log-on = On what
log-hash = Hash
log-older = Older entries

## Files

files-find = Find a person by name
files-find-hint = In any script and spelling.
files-find-button = Find
files-new = Open a file
files-none = No file is open to you yet. Open one, or ask whoever keeps one to open it to you.
files-none-found = Nobody among the files open to you may be called so.
case-disappearance = Disappearance
case-detention = Detention
case-prosecution = Prosecution
new-file-name = Name
new-file-name-hint = As it is written. Other spellings and languages can be added afterwards.
new-file-name-in = The name is written in
name-kind = Kind of name
name-kind-usual = The usual one: as commonly known, in English letters a transliteration
name-kind-hint = Only when the fact is a name. For a transliteration, the remark can say by which system.
name-kind-of-no-name = only a name has a kind of name
name-kind-official = official name
name-kind-birth = name at birth
name-kind-married_before = name before a marriage
name-kind-common = name in common use
name-kind-alias = alias
name-kind-nickname = nickname
name-kind-russified = russified form
name-kind-transliteration = transliteration
name-kind-misspelling_in_document = misspelling in a document
name-kind-call_sign = call sign
name-kind-as_printed = as printed in a document
script-Latn = Latin letters
script-Cyrl = Cyrillic letters
script-Arab = Arabic letters
new-file-kind = What the file is about
new-file-last-seen = Last seen, or seized, on
new-file-place = Where
new-file-place-hint = Settlement or district. A home address is a field of its own and stays with the staff.
new-file-circumstances-hint = What happened, as the source tells it.
new-file-note = Note for the staff
new-file-note-hint = Who called, what to ask next. Never public. Do not write how to reach the family here.
new-file-side = Draft. Nothing becomes public until a second person releases it.
new-file-button = Open the file
new-file-likely = Perhaps already here
new-file-likely-hint = Look at these first: { $names }
new-file-another = I have looked: it is another person
new-file-look = somebody of such a name is in the register
date-typed-too-long = too long for a date
date-typed-control-character = it holds a sign that is not for writing; type it anew
date-typed-words = this is not understood as a date; write it as 24.05.2016 or May 2016, or leave it empty
date-typed-no-such-day = there is no such day
date-typed-year-of-two-digits = write the year with four digits
date-typed-day-or-year = it is not clear which number is the day and which the year; write the year with four digits
date-typed-day-or-month = it is not clear which number is the day and which the month; write the month in letters
date-typed-no-year = a year is missing
date-typed-wrong-weekday = that day was another day of the week; look which of the two is right
date-typed-order-turned = the second day is before the first
date-typed-time = the hour has no place here; write the day alone
file-parts = Pages of this file
file-facts = Facts
file-steps = Steps
file-release = Release
file-history = History
file-share = Open to others
file-standing = Where it stands
file-change-standing = Change where it stands
file-add-fact = Add a fact
file-add-step = Record a step
file-staff-note = Staff note
file-conflict = two versions
file-no-source = no source
file-no-sources = Nothing rests on a source yet. What rests on none is released only with the family’s consent.
file-shown = shown
file-picked = Chosen by a person:
fact-staff-only = { $name } (staff only)
fact-name_en = Name in English
fact-name_uk = Name in Ukrainian
fact-name_ru = Name in Russian
fact-name_crh = Name in Crimean Tatar
fact-field = What the fact is about
fact-value = What is known
fact-value-hint = As the source has it. A date may be written in words.
fact-note = Remark
fact-note-hint = Becomes public with the fact.
fact-button = Add the fact
fact-side = Nothing is written over: another value stands beside the first, and both are kept.
fact-what = What to do
fact-pick = Show this one
fact-pick-hint = Whatever the grades say; the others stay in the file as versions.
fact-take-out = Take it out of force
fact-take-out-hint = It stays in the history and is told to nobody.
fact-reason = Why
fact-reason-hint = Needed when you choose it to be shown.
standing-status = Status of the file
standing-fate = Fate
standing-fate-hint = Death is never presumed. It is confirmed by identified remains or a document: grade A or B.
standing-whereabouts = Whereabouts
standing-draft = draft
standing-verifying = being verified
standing-open = open: sought
standing-open_no_news = open: no news for twelve months
standing-clarified = clarified
standing-reopened = sought again
standing-closed_by_family = closed by the family’s wish
standing-closed_error = opened by mistake
standing-merged = the same as another file
fate-of-unknown = fate not known
fate-of-believed_alive = believed alive
fate-of-confirmed_alive = known to have been alive
fate-of-believed_dead = believed dead
fate-of-confirmed_dead = death confirmed
where-unknown = whereabouts not known
where-rumoured = whereabouts by hearsay
where-unacknowledged_detention = held; the holder denies it
where-acknowledged_detention = held; the holder says so
where-released = released
where-exchanged = released in an exchange
where-abroad = abroad
where-remains_found = a body was found
where-remains_identified = remains identified
share-to = To whom
share-access = What is open
share-access-hint = Writing does not include reading: tick both for somebody who works on the file. None ticked closes it.
history-entered = Entered by { $name }, grade { $grade }.
history-until = In force until { $date }.
history-till = until { $date }
history-changed-by = Changed by { $name }.
history-standings = Where it stood
history-claims = What was entered
history-ended = out of force
source-lead = What claims, steps and replies rest on.
source-none = No source yet.
source-new = A new source
source-rests-on = It rests on
source-title = Title of the source
source-title-hint = As printed; in parentheses when you describe it in your own words.
source-publisher = Who published it
source-publisher-hint = A newspaper, a court, an organisation. Empty for what somebody told you: then it is public only with the family’s consent, and the source never.
source-date = Day of the source
source-url = Address
source-grade = How well it is supported
source-language = Language
source-language-hint = A tag such as uk, crh, ru, en.
source-kind = Kind of publisher
source-kind-hint = news, ngo, official, court, un
source-button = Add the source
source-side = Only what rests on a source with title and publisher, or on the family’s consent, can become public.
source-not-citable = cannot be cited
source-not-an-address = an address begins with https:// or http://
register-not-a-name = the name mixes two scripts in a word or holds invisible marks; type it in one script
register-not-a-value = this field does not hold such a value
register-no-such-source = there is no such source
register-source-without-title = a source has a title
register-doubtful = a doubtful claim (D) is never shown; add it with a better grade and its source
register-no-reason = say why
register-death-not-supported = a confirmed death needs identified remains or a document: grade A or B

## Steps

steps-none-yet = No step is recorded yet.
step-new = New step
step-for-all = For all of them
step-side = Draft. Not public until a second person releases it.
step-button = Record the step
step-kind = Kind
step-actor = Who acts
step-actor-hint = A body or a person. A relative’s name stays inside: write “the family”.
step-level = Sphere of who acts
step-description = What is asked or done
step-description-hint = One sentence, as the public may read it. What was asked, not what we think of it.
step-to = Addressed to
step-to-none = nobody, or only those below
step-others = Also addressed to
step-others-hint = One body a line. Each gets a step of its own with its own term.
step-jurisdiction = Whose law
step-jurisdiction-hint = UA, RU, or the organisation (UN, CoE). It decides which rule is usual.
step-sent-on = Sent on
step-channel = How it was sent
step-channel-unknown = not known
channel-post_registered = registered post
channel-post = post
channel-in_person = handed over
channel-portal = portal or site
channel-email = e-mail
channel-fax = fax
channel-court_filing = filed with a court
channel-oral = spoken
channel-diplomatic = between states
step-received-on = Received on
step-registered-on = Registered on
step-outgoing-no = Our number
step-outgoing-no-hint = Under which we sent it. Stays with the staff.
step-incoming-no = Incoming number
step-incoming-no-hint = Under which the institution registered it. Stays with the staff.
step-incoming-no-reply-hint = An acknowledgement mostly names it. It is kept with the step.
step-rule = Rule for the answer
step-rule-hint = The usual rule is the one made for this kind. A rule that is not checked tells the world no day.
step-rule-usual = The usual one for this kind
step-rule-none = None
step-followed = Does the group follow the answer?
step-followed-yes = Yes: its term counts
step-followed-no = No
step-followed-no-hint = Then nothing is ever said about silence.
step-note = Remark
step-note-hint = Becomes public with the step. Numbers have fields of their own and stay inside.
step-no-day = day not on record
desk-step-due = Answer due by { $date } ({ $basis })
step-extended-to = Extended to
step-parent = Forwarded from
step-ended = How it ended
step-ended-by = Recorded by
step-ended-on = On which day
step-inboxes = Inboxes that were checked
step-inboxes-hint = Each one, and who looked: post, e-mail, the portal, the office. Stays with the staff.
step-inboxes-not-checked = say which inboxes were checked: only then may it be called ignored
step-checked-on = Checked on
step-today-hint = Empty means today.
step-outcome = What came of it
step-sources = Sources
desk-step-asked = What was asked
desk-step-came = What came
step-nothing-came = No answer is on record.
step-next = What may be done next
step-next-hint = The rule offers these; a lawyer decides.
step-way-reply = Note a reply
step-way-reply-side = A late answer is noted all the same; the silence before it stays on record.
step-way-forwarded = It was forwarded
step-way-forwarded-side = The body that has it now gets a step of its own.
step-way-extended = The term was extended
step-way-extended-side = Only by notice; the day of the notice is needed.
step-way-ignored = Nothing came: say which inboxes were checked
step-way-ignored-side = The calendar never says “ignored”; only a person does.
step-way-ended = Taken back or come back
step-way-ended-side = Without an answer.
step-way-change = Mend days, proof and rule
step-way-change-side = What stood before stays in the history.
step-reply-kind = What it amounts to
step-reply-on = Came on
step-notice-on = Day of the notice
step-forwarded-to = Forwarded to
step-forwarded-to-nobody = say to whom
step-extension-without-days = an extension has a day of notice and a day to which it reaches
step-summary = What it says
step-summary-hint = In our words. Names of clerks stay out.
step-proof = What proves the days
step-proved-by = Proved by
step-proof-hint = Proof makes an assumed due day the law’s own. It stays with the staff.
step-proof-as-is = as it stands
step-proof-none = No proof
step-proof-cited = The source named above
proof-postal_receipt = Postal receipt
proof-stamp = Stamp on our copy
proof-screenshot = Screenshot
proof-acknowledgement = Acknowledgement
proof-other = Other proof
step-proof-ref = Its number, or where it is kept
step-proof-ref-hint = For example the number of the registered letter. With a kind of proof it becomes a source for the staff.
step-proof-ref-empty = say its number or where it is kept: nobody finds it otherwise
step-sent-text = The text as sent
step-sent-text-hint = The whole letter, word for word. It stays with the staff and is not changed afterwards.
step-letter-kept = The letter is kept with the step as it is printed.
sent-text-title = The text that was sent
sent-text-open = Print it again
sent-text-step = To the step
sent-text-here = Show the text here
sent-text-print = As it was sent, whatever the file says by now. Print this page: only the letter is printed.

## Agenda and releases

agenda-releases = Releases that wait for you
agenda-releases-hint = Another person asked. Look line by line at what becomes public.
agenda-more = and { $n } more
releases-lead = What is asked to be released and not settled yet.
releases-none = Nothing waits.
releases-for-me = Waits for you.
proposal-title = What was asked
proposal-of = Release of { $name }
proposal-review = waits for a second person
proposal-approved = approved
proposal-released = public
proposal-declined = declined
proposal-undone = undone
proposal-changed = changed since: look again
proposal-asked-by = Asked by { $name }.
proposal-decided-by = Decided by { $name }.
proposal-public-from = Becomes public at { $time } (Kyiv), unless it is undone.
proposal-ask = Ask for a release
proposal-ask-hint = Answer the risk review. Another person then looks and decides; ten minutes later it is public.
proposal-risk = Risk review
proposal-risk-hint = Could this harm the person if alive in custody, the family in occupied territory, a witness, a lawyer, talks or an exchange? Say what you weighed. It holds for six months.
proposal-reason = Why it is to be released
proposal-button = Ask for the release
proposal-already = a release of this file is already asked for
proposal-why = Why, and at what risk
proposal-decide = Decide
proposal-approve = Approve: it becomes public in ten minutes
proposal-approve-hint = I have looked at every line above.
proposal-decline = Decline
proposal-remark = Word to the one who asked
proposal-remark-hint = Needed when you decline.
proposal-undo = Undo
proposal-undo-hint = Nothing of it becomes public.
proposal-changed-since = the file was changed since you looked: look again at what stands above
proposal-say-why = say why you decline
proposal-decided = it was decided before
proposal-review-lapsed = the risk review is older than six months: it must be asked for anew
withdraw-title = Take back
withdraw-hint = At once, without a second person: the page becomes a stub with a number and a day.
withdraw-warning = The person’s page and every row that tells of them leave the site, the feeds and the data at once.
withdraw-reason = Why
withdraw-reason-hint = For the staff; the world reads only the day.
withdraw-button = Take it back now
withdraw-not-public = nothing of this file is public
preview-becomes-title = This becomes public
preview-stays-title = This stays with the staff
preview-nothing = Nothing can become public. Below stands why.
preview-nothing-stays = Nothing stays back.
preview-what = What
preview-language = Language
preview-text = Text
preview-change = Change
preview-becomes = becomes public
preview-stays-public = is public
preview-ends = is public no more
preview-name = Name
preview-note = Remark
preview-quote = Quote
preview-action-title = Title of the action
preview-action = Action
preview-appeal = Appeal
preview-authority = Institution
preview-of-person = Person
preview-of-step = Step
preview-of-action = Action
preview-of-appeal = Appeal
preview-of-source = Source
preview-of-authority = Institution
stays-staff = Stays with the staff whatever is released.
stays-no-source = Rests on no source with title and publisher.
stays-doubtful = Doubtful (D).
stays-gate = The gate does not let it through.
refusal-no-source = None of its sources has both a title and a publisher.
refusal-no-name = No name rests on a source with title and publisher.
refusal-no-status = No status rests on a source with title and publisher.
refusal-status-not-citable = The status that counts rests on no source with title and publisher.
refusal-case-not-open = The file is a draft, an error or merged.
refusal-minor = May have been under 18: no child is released, whoever agreed.
refusal-names-unreleased = It names somebody who is not released.
refusal-nobody-with-a-page = Nobody whom it lists has a page.
refusal-doubtful-alone = Doubtful (D), and no other action has its series and number.
refusal-without-its-record = The step or action that it belongs to is not released.
refusal-taken-back = It was taken back; it returns when it is released by name.
refusal-speaks-of-withheld = It speaks of somebody taken back, or who may have been under 18.

## Petitions at the desk

desk-petitions = Petitions
desk-stale-petition = Somebody changed this petition since you opened it. Look at it anew; what you wrote stands below.
petition-list = All
petition-none = There is no petition yet.
petition-new = New petition
petition-new-button = Begin the petition
petition-new-side = A draft. Nobody outside sees it until a second person opens it.
petition-slug = Address of its page
petition-slug-hint = Letters a to z, digits and hyphens, such as where-is-ervin. It cannot be changed.
petition-slug-wrong = Write 3 to 60 letters a to z, digits and hyphens, a letter first.
petition-slug-taken = Another petition has this address.
petition-owner = Whose it is
petition-language = The language in which it is written
petition-title = Title
petition-title-hint = One line, as it stands on the page.
petition-body = What is asked, and why
petition-body-hint = An empty line divides paragraphs. From the opening on it cannot be changed: what somebody signed must stay what they signed.
petition-notice = Notice above it
petition-notice-hint = Such as what it is not. It is no part of what is signed; may stay empty.
petition-people = For whom it is
petition-people-hint = Those whose pages are public are named on the page of the petition.
petition-somebody = somebody whose file is not open to you
petition-recipients = Whom it addresses
petition-recipients-hint = A signer may let the name go to each of these apart.
petition-mail-sender = Sender that a mailbox shows
petition-mail-sender-hint = Plain, without the cause or the group's name if that tells it. Empty: “Confirmation”.
petition-mail-subject = Subject that a mailbox shows
petition-mail-subject-hint = Without a word of the cause. Empty: “The link you asked for”.
petition-keyholders = Keys to which names are sealed
petition-keyholders-hint = One age recipient a line (byname key new prints it). The key itself lies with a keyholder, never on this machine. Without any, no name is asked for delivery.
petition-not-a-key = One of these is no age recipient; each begins with age1.
petition-matters = What goes with it
petition-change-matters = Change
petition-texts = What it says
petition-text-page = What it says in one language
petition-text-side = Readers of other languages see the first text, marked as such.
petition-no-text = No text in this language yet.
petition-write = Write
petition-counted = Counted
petition-count = Signatures
petition-count-as-of = Last head
petition-withdrawn = Taken back by signers
petition-invalidated = Taken out by a rule
petition-waits = Kept now
petition-nobody-yet = Nobody has signed yet.
petition-state-draft = Draft
petition-state-review = A second person is asked to open it
petition-state-open = Open
petition-state-paused = Paused
petition-state-closed = Closed
petition-state-delivered = Handed over
petition-turn-ask = Ask for it to be opened
petition-turn-ask-what = A second person looks at it and opens it or sends it back. Until then nobody outside sees it.
petition-turn-back = Send it back
petition-turn-back-what = It becomes a draft again and can be changed.
petition-turn-open = Open it
petition-turn-open-what = From this moment it is public and can be signed, and its text is frozen for good.
petition-turn-pause = Pause it
petition-turn-pause-what = It can be read, and not signed until it is opened again. Links that were sent go on working.
petition-turn-resume = Open it again
petition-turn-resume-what = It can be signed again.
petition-turn-close = Close it for good
petition-turn-close-what = Nobody can sign it any more, and the key by which addresses are told apart is destroyed. This cannot be undone. Links that were sent go on working for their seven days.
petition-not-now = It does not stand where this can be done. Look at it anew.
petition-incomplete = It needs a text, somebody for whom it is, and somebody whom it addresses.
petition-no-count = Its count cannot begin: the site's address in byname.toml is none that a log can be named after.
signature-pending = Waiting for their link to be pressed
signature-held = Held
signature-confirmed = Confirmed
signature-invalidated = Taken out
signature-withdrawn = Taken back
held-too_soon = the form came back sooner than anybody reads
held-honeypot = a field that nobody sees was filled in
held-burst = many came from one network within a minute
kiosk-title = A code for a device or a partner
kiosk-lead = For a volunteer’s device at a rally, or as a link for a partner group: whoever signs by it needs no address. Each is counted apart.
kiosk-place = Where it stands, or the name of the group
kiosk-place-hint = For the staff alone, such as “Embassy, 25 October, table 2”.
kiosk-hours = Hours for which it is good
kiosk-most = Signatures that it lets through (5,000 at most)
kiosk-number-wrong = Write a whole number within the bounds.
kiosk-button = Make the code
kiosk-made = The code is made
kiosk-made-lead = Open this address on the device, on the public site:
kiosk-made-once = It is shown once and kept nowhere. Whoever has it can sign without an address until it is used up.

hand-over-title = Record the hand-over
hand-over-lead = A closed petition that was given or sent to one of those whom it addresses.
hand-over-side = A step is recorded in the file of each person for whom it is, with the term that it starts. The public page tells the day and the recipient, nothing else of this form.
hand-over-to = To whom
hand-over-on = Day
hand-over-on-hint = The day of handing over or sending.
hand-over-channel = By which way
hand-over-taken = Did they take it?
hand-over-taken-yes = Yes
hand-over-taken-no = They refused to accept it
hand-over-taken-no-hint = The step ends as come back, and no term runs.
hand-over-incoming-no = Incoming number
hand-over-incoming-no-hint = From their stamp. It proves the day, and with that the term is the law's own.
hand-over-by = Who handed it over
hand-over-by-hint = May stay empty. Stays with the staff.
hand-over-note = Notes
hand-over-note-hint = Where the stamped copy is kept, who saw it. Stays with the staff.
hand-over-all = Is that all?
hand-over-all-yes = Everybody who was to have it has it now
hand-over-all-hint = Then it counts as handed over and nothing more is recorded here. It does so by itself once each recipient took it.
hand-over-button = Record it
hand-over-twice = It is recorded already that it was handed over to them on this day.
hand-over-day-wrong = Write a day since it opened, not a day to come, such as 28.11.2026.
hand-over-number-of-refused = Who refuses gives no number: leave it empty.
hand-over-what = { $n ->
    [one] Petition “{ $title }” handed over with { $number } signature, counted on { $date }.
   *[other] Petition “{ $title }” handed over with { $number } signatures, counted on { $date }.
}
hand-over-what-refused = { $n ->
    [one] Petition “{ $title }” with { $number } signature, counted on { $date }: they refused to accept it.
   *[other] Petition “{ $title }” with { $number } signatures, counted on { $date }: they refused to accept it.
}
hand-over-done = Handed over
hand-over-row-refused = They refused to accept it.
hand-over-row-step = Step
names-title = Names for everybody
names-lead = They let everybody see their name. It stands on the petition's page once you tick it here.
names-side = A name is text that somebody typed: look whether it is one. What you leave out stays out. Whoever takes the signature back is gone from the page with the next count.
names-waiting = Show these
names-waiting-hint = Those that you do not tick are not shown, and not asked for again.
names-standing = Take these off the page
names-none = No name waits, and none is shown.
names-button = Do it

held-title = Held signatures
held-lead = A machine holds what looks odd and refuses nobody. Somebody of the desk looks at it, and lets it in if there are people behind it.
held-nothing = Nothing is held.
held-numbers = Held: { $n }. Would count at once: { $ready }.
held-name-too_soon = Too soon
held-name-honeypot = A hidden field
held-name-burst = A crowd from one network
held-means-too_soon = The form came back within three seconds, or with a mark that this program did not make. Programs do that, and so does a quick hand whose browser fills in the fields.
held-means-honeypot = A field that people do not see was filled in. Mostly programs do that, now and then a browser that fills in everything.
held-means-burst = More than sixty signed from one network within a minute. A program does that, and so do a rally, a school, and a phone company through which thousands go out by one door. At a rally a code for a device holds nobody up.
held-why = Why you let them in
held-why-hint = For the desk alone: what you looked at, and what you found. Name nobody.
held-button = Let all of them in
held-then = What becomes of them
held-then-ready = Whoever has pressed the link, or stood before a volunteer, counts from the next head on.
held-then-link = All others got their link when they signed, like anybody else, and are waited for until their seven days are over; what was not confirmed then is forgotten, held or not. To whom no message could be sent yet, it goes now, and their seven days begin with it.
held-let-in = Let in so far
held-let-in-row = { $n } ({ $held }), by { $who }: { $why }
invalidate-title = Take out by a rule
invalidate-side-left = A rule can ask only what is still there of a signature that counts: the way it came, the country, the language of the form, the minute, and why it was held before. Addresses are forgotten when a link is pressed, and names cannot be read here: this is so by design.
invalidate-side-two = First you see how many it would take. It is done only if it is still as many when you press. More than 50 need a second person.
invalidate-side-told = The next head tells the world the number and the reason, never whose signatures they were. It can be undone; that is told too.
invalidate-any = Any
invalidate-class = The way it came
invalidate-country = Country
invalidate-no-country = No country said
invalidate-language = Language of the form
invalidate-from = Signed from this minute on
invalidate-until = Signed up to this minute
invalidate-minute-hint = As on clocks in Kyiv, such as 2026-11-28 12:05. Empty: without bound.
invalidate-minute-wrong = Write day and minute like 2026-11-28 12:05.
invalidate-held-for = Let in although
invalidate-cause = Reason
invalidate-words = In your own words
invalidate-words-hint = The world reads this for good, beside the count. Name nobody: no person, no address, nothing by which somebody could be found.
invalidate-words-needed = “Something else” must be told in words.
invalidate-look = Show how many it meets
invalidate-runs = What was done so far
invalidate-found-title = This is what the rule meets
invalidate-found = In the count: { $counted }. Not counted yet: { $waiting }. Looked at on { $at }.
invalidate-hour = Hour
invalidate-by = Way
invalidate-counted = In the count
invalidate-waiting = Not counted yet
invalidate-more = Further lines that are not shown: { $n }
invalidate-button = Take them out
invalidate-another = Another rule
invalidate-no-rule = Say at least one thing: a rule that says nothing would take out everybody.
invalidate-nothing = There is no signature that it would concern.
invalidate-changed = It is another number by now. Nothing was done; look at it again.
cause-duplicate = One person more than once
cause-automated = Made by a program
cause-not-the-signer = The person named did not sign
cause-invented = Addresses or names were invented
cause-sheets = Sheets were miscounted or lost
cause-appeal = Somebody showed that it was right
cause-mistake = Our own mistake
cause-other = Something else
run-title = One run of a rule
run-invalidate = Run { $number }: taking out { $n }, of them in the count { $counted }
run-restore = Run { $number }: putting back { $n }, undoing run { $undone }
run-asked = Asked for by { $who }.
run-done = Done by { $who }.
run-dropped = Dropped by { $who }.
run-waits-for-another = A second person must do it.
run-untold = The next head tells it.
run-told = Told in the count as batch { $batch }.
run-nothing-to-tell = The count had nothing to tell of it.
run-what = What is to become of it
run-do = Do it
run-drop = Drop it
run-decide = Decide
run-undo = Undo it
run-decide-way = Run { $number } waits for a second person

kiosk-row = { $class }: { $place }: { $used } of { $most }, until { $until }
kiosk-class = As what it counts
kiosk-class-kiosk = A device at a rally
kiosk-class-kiosk-hint = A volunteer sees whoever signs. Good for 48 hours at most.
kiosk-class-partner = A partner group
kiosk-class-partner-hint = The group vouches for whoever signs by its link. Good for 720 hours at most. Counted apart, as vouched for by partners.

sheets-title = Sheets of paper
sheets-lead = Signatures that were collected on paper. Who signed is not kept here: the sheets and their scan stay with you.
sheets-two = One person enters the sheets, another one takes them in hand and counts again. Before that they count nothing.
sheets-world = The world reads the numbers of the sheets, how many signatures they hold, and the hash of the scan. What is counted stays in the log for good.
sheets-numbers = Numbers of the sheets
sheets-numbers-hint = Rising, such as 101-103,107. Every sheet of a petition has a number of its own.
sheets-signatures = Signatures on them
sheets-signatures-hint = Only those that can be read and belong to this petition, from 1 to 999999.
sheets-scan = SHA-256 of the scan
sheets-scan-hint = 64 digits and letters: scan the sheets into one file and run “sha256sum scan.pdf”. Keep the scan; it is not sent anywhere.
sheets-button = Enter them
sheets-no-sheets = Write numbers that rise, with hyphens and commas: 101-103,107.
sheets-not-a-number = Write a number from 1 to 999999.
sheets-no-scan = A SHA-256 has 64 digits and letters from a to f.
sheets-sheet-twice = One of these sheets was entered already, with { $sheets }.
sheets-scan-twice = This scan was entered already.
sheets-counted-otherwise = The number entered is another one. Count once more; if you are right, take the sheets back and let them be entered anew.
sheets-so-far = Entered so far
sheets-nothing = No sheets yet.
sheets-row = Sheets { $sheets }, signatures on them: { $n }
sheets-entered = Entered by { $who }.
sheets-waits = A second person must count them.
sheets-confirmed = Confirmed by { $who }.
sheets-next-head = The next head counts them.
sheets-counted = Leaf { $leaf } of the count.
sheets-taken-back = Taken back by { $who }.
sheets-batch = Sheets that are not counted yet
sheets-what = What is to become of them
sheets-confirm = I took the sheets in hand and counted them
sheets-take-back = Take them back: they count nothing and can be entered anew
sheets-again = How many signatures you counted
sheets-again-hint = Needed to confirm. Count the sheets, do not copy the number.
sheets-confirm-way = Sheets { $sheets } wait for a second person
petition-text-outdated = The first text was changed after this one was written.
petition-text-look-over = The first text ({ $first }) was changed after this one was written. Saving says that this one fits it, also when nothing is changed here.
petition-texts-outdated = Written before the first text was changed: { $languages }.

## Consent

file-consent = Consent
consent-title = What the family agreed to
consent-side = Who agreed stays with the staff. The world reads only that the family tells it, with their consent.
consent-none = No consent is recorded. Without one, only what rests on a published source can be released.
consent-told = { $relation } ({ $alias }), { $means }, { $given }. Holds to { $until } for: { $groups }.
consent-relation = Who agreed
consent-relation-spouse = Wife or husband
consent-relation-parent = Mother or father
consent-relation-child = Daughter or son
consent-relation-sibling = Sister or brother
consent-relation-other_relative = Another relative
consent-relation-guardian = Guardian
consent-relation-the_person = The person themselves
consent-alias = Initials or a by-name
consent-alias-hint = So that you know who it was. A full name is never needed here.
consent-given-on = Agreed on
consent-given-on-hint = A full day: 24.11.2026.
consent-a-full-day = a full day is needed: day, month and year
consent-means = How
consent-means-in_person = face to face
consent-means-phone = by phone
consent-means-letter = by letter
consent-means-message = by message
consent-explained-title = What was explained
consent-explained = It was explained what becomes public, where, in which languages, and that it can be taken back at any time.
consent-covers = They agreed that this is told
consent-covers-hint = Tick only what was spoken of. Homes and relatives are never told, whoever agrees. Do not put health or torture into words that may be told.
consent-covers-names = names
consent-covers-birth = sex, birth and age
consent-covers-day_and_place = day and place
consent-covers-circumstances = what happened
consent-covers-affiliation = work and belonging
consent-covers-status = what became of them
consent-covers-steps = steps taken and answers
consent-valid-to = Holds to
consent-valid-to-hint = Empty means twelve months, which is also the longest.
consent-note = Note of the group
consent-note-hint = Stays with the staff. Do not write how to reach the family here.
consent-recorded = Recorded by { $name }.
consent-state-stands = stands
consent-state-run_out = has run out
consent-state-revoked = taken back
consent-state-disputed = disputed
consent-give-title = Record a consent
consent-give-hint = It opens nothing by itself: a release is asked for and decided by two people as always.
consent-give-button = Record the consent
consent-not-explained = tick it only when it was explained: else it is no consent
consent-covers-nothing = tick at least one
consent-not-given-yet = that day has not come yet
consent-not-its-term = it lasts twelve months at most from the day it was given, and must not have run out
consent-revoke-title = Take a consent back
consent-revoke-hint = At once: everything public that rests on the family’s word in this file becomes a stub, whatever another relative agreed to. What rests on published sources is taken back on the page “Release”.
consent-which = Which consent
consent-revoke-button = Take it back now
consent-revoked-why = Taken back, written down by { $name }: { $reason }
consent-object-title = Another relative disagrees
consent-object-hint = At once, no consent of this file holds, and what rests on one is taken back, until somebody has mediated.
consent-object-reason = Who, and with what
consent-object-reason-hint = Relation and initials, no full name. Stays with the staff.
consent-object-button = Note the objection
consent-objection-open = disagreement
consent-mediated = mediated
consent-objected-why = A relative disagrees, written down by { $name }: { $reason }
consent-mediated-how = Mediated, written down by { $name }: { $reason }
consent-mediate-title = It was mediated
consent-mediate-hint = The consents that were not taken back hold again. What was taken back becomes public only by a new release.
consent-which-objection = Which objection
consent-mediate-reason = How it was settled
consent-mediate-reason-hint = Who spoke with whom, and what they agreed. Stays with the staff.
consent-mediate-button = Note that it was mediated
agenda-consents = Consents that run out
agenda-consents-hint = After that day what rests on them is taken back. Ask the family again, record the new consent, and ask for the release again.
proposal-basis = Basis
proposal-no-consent = no consent of the family stands any more: nothing can rest on it
basis-public_record = Published sources
basis-family_consent = The family’s consent
basis-hint-public_record = Only what a source with title and publisher tells.
basis-hint-family_consent = Also what the family agreed to; it is told as theirs, and ends with the consent.
basis-choose = What stands below is what a release on this basis would tell:
refusal-rests-on-consent = It rests on the family’s consent: choose that basis.

## Errors

error-forged-title = This form cannot be taken
error-forged = It was not sent from a page of the desk in this browser, or you signed in anew since the page was made. Nothing was changed. Go back, load the page again and send it once more.
error-too-much-title = This is too much at once
error-too-much = More was sent than this form takes. Nothing was changed. Make the text shorter.
error-slow-down-title = Too many tries
error-slow-down = Wait { $n } s and try again.
error-full-title = The disk is full
error-full = Nothing was kept; reading goes on. Tell the operator to make room, then send it again: go back, your text may still be in the form.
same-title = The same person as another file
same-now = Said so far
same-say = Say so
same-hint = Nothing is moved: what is known there is read here while your word stands, and both files are what they were when it is undone.
same-number = Number of the other file
same-number-hint = Such as BN-2026-0007 or CR01. It must be open to you to change.
same-reason = Why it is one person
same-reason-hint = Names alone are not enough: families share them.
same-button = They are one person
same-undo = Undo: they are two
same-merged = { $number } is read with this file: { $reason } (said by { $name })
same-no-file = there is no such file among those that you may change
same-already = this is the same file, or it is read with another one already: undo that first
agenda-lapsing = Risk reviews that run out
agenda-lapsing-hint = On that day everything that rests on the review is taken back. Weigh it anew and ask for the release again.
person-corrected = Corrected on { $date }. What stood before is kept by the group.
letter-title = Draft a letter
letter-side = What is known is taken from the file and cannot be changed in the letter. A lawyer reads it before it is sent.
letter-language = Language of the letter
letter-from = From
letter-words = Your own words
letter-words-hint = They stand between what is known and what is asked. Do not name relatives or witnesses.
letter-button = Draft
letter-print = Print this page: only the letter is printed. Its text is kept when you record the step.
letter-sent = It was sent: record the step
letter-again = Draft another
letter-name = Name
letter-opening = We write to you about the person named below. This is what is known:
letter-answer = Please answer in writing within the term that the law sets.
letter-subject-search_application = Application to search for { $name }
letter-subject-crime_report = Report of a crime against { $name }
letter-subject-appeal = Appeal for { $name }
letter-subject-information_request = Request for information about { $name }
letter-subject-complaint = Complaint in the case of { $name }
letter-demand-search_application = We ask you to search for this person, to enter the application in the register, and to tell us its number.
letter-demand-crime_report = We ask you to enter the report in the register, to begin an investigation, and to give us the extract.
letter-demand-appeal = We ask you to find out where this person is, to act within your powers, and to tell us what was done.
letter-demand-information_request = We ask you to tell us what you know of where this person is and of every step taken to find them.
letter-demand-complaint = We ask you to look into the inaction complained of, to have it ended, and to tell us what was done.
staff-not-a-mail = this is no mail address: letters and digits, one @, no spaces
own-mail-title = Daily word by mail
own-mail-hint = Each morning on which something waits, one neutral message: how many matters, and nothing of what they are. It lies in the data folder’s outbox until a mail server is set.
own-mail = Mail address
own-mail-address-hint = Empty for none.
reminder-subject = Reminder
reminder-text = Matters that wait: { $n }.
event-page = Event
event-which = Belongs to the event
event-none = none
event-new = a new one
event-title = Title of a new event
event-title-hint = What the staff calls it. It is never public.
event-side = People taken together, one raid, one trial: their files stand side by side.
error-busy = Very many people are here at this moment. Nothing was kept; try again in a few seconds.
error-busy-title = Many are here
relation-section = Relatives and contacts (never public)
relation-title = Relative or contact
relation-add = Add a relative or contact
relation-change = Change
relation-told = As imported
relation-kind = What they are to the person sought
relation-spouse = spouse
relation-parent = parent
relation-child = child
relation-sibling = sister or brother
relation-other_relative = other relative
relation-friend = friend
relation-colleague = colleague
relation-lawyer = lawyer
relation-other = somebody else
relation-elsewhere = in whose file this person is: { $kind }
relation-who = Who
relation-who-hint = An alias or initials; a full name is not needed. Whoever can read the data folder can read this.
relation-number = Number of their own file
relation-number-hint = Only when the register has one for them, such as BN-2026-3 or CR05.
relation-no-file = no file of this number is open to you, or it is this one
relation-nobody = say who it is, or give the number of their file
relation-contactable = May they be contacted?
contactable-yes = may be contacted
contactable-no = must not be contacted
contactable-unknown = not asked yet
relation-how = How, and what endangers them
relation-how-hint = For example: only through the lawyer, never by phone. The program writes to nobody by itself.
relation-note = Remark for the staff
relation-ended = no longer so
relation-still = Does it still hold?
relation-ended-yes = It is so no longer; it stays in the file
relation-side = For the staff alone. Nothing of it is ever released, exported with the register folder or sent to anybody.
relation-stale = { $name } changed this while you were writing. What you wrote is still below; go back to the file and look at what stands there.

## Letters
desk-letters = Letters
letters-list-title = Letters
letters-list-lead = A letter in somebody’s own words is read when the hundredth copy of a form is not. Here you find to whom, and how.
letters-list-none = No campaign of letters is open here.
letters-of-others = Letters asked for by others
letters-all = Letters that can be written
letters-owned = { $owner }. Open since { $date }.
letters-told-open = Letters can be written.
letters-told-paused = Letters cannot be written at the moment. Come back later.
letters-told-stopped = It has ended. Please write no more.
letters-stopped-on = The group asks everybody to stop writing, since { $date }. Please send no letter that you still have.
letters-facts-gone = This form stands still: what it says of the person is not public at the moment. Come back later.
letters-why = Why write
letters-to-whom = To whom
letters-copies-go = Copies go to:
letters-write = Write
letters-risk-title = Before you write
letters-risk-name = A letter bears your name and reaches the body that you choose. Whoever opens it there knows that you wrote.
letters-risk-place = If you are in Russia, in Crimea or in another place where this could be used against you, or if your family is there, do not write with your name.
letters-risk-mail = An e-mail to a Russian body is no appeal since 30 March 2025 (to be checked). A paper letter by one person, sent registered, is one, and so is what a lawyer files. The portals of these bodies identify whoever writes.
letters-risk-rule = The rule and what is not settled in it
letters-risk-choice = You can be counted without a name: nothing is asked and nothing is kept, only the number rises by one.
letters-nameless-button = Count me without a name
letters-advice = Be polite and short. Say who you are to this, and ask for one thing. Speak of law and duty, not of politics. Do not add facts that you have only heard: name, day and place are put in by themselves, from what the register has released.
letters-own-words = Your own words
letters-own-words-hint = At most 6,000 letters. Name, day and place of the person stand above your words by themselves. An empty line begins a new paragraph.
letters-words-too-long = at most { $number } letters; a short letter is read
letters-to = To whom
letters-ways-to = It can go: { $ways }.
letters-reads = There they are written to in this language: { $language }.
letters-name = Your name
letters-name-hint = As it is to stand under the letter. Empty to write it by hand; without a name the group cannot send a letter for you.
letters-place = Where you are, and where an answer may go
letters-place-hint = A town, or your postal address if you want an answer on paper. It stands on the letter and nowhere else.
letters-place-too-long = at most 300 letters in five lines
letters-look-button = Look at my letter
letters-nothing-kept = Nothing that you write here is kept when you press the button. You decide afterwards whether the letter goes through the group.
letters-look-title = Your letter
letters-look-lead = This is the letter as it will go. The lines on the person stand as the register has released them today; they cannot be changed here.
letters-alike = Much of this is the text that is offered to everybody. Officials lay letters that read alike on one pile and answer none. One sentence of your own, on why this matters to you, makes it a letter.
letters-ways = How it can go
letters-way-user_posts = you print and post it
letters-way-user_mails = by your own mail program
letters-way-we_print = the group prints and posts it
letters-way-e-mail = by e-mail through the group
letters-way-without_name = without a name
letters-way-title-user_posts = You print and post it
letters-way-title-user_mails = By your own mail program
letters-way-title-we_print = The group prints and posts it
letters-way-title-e-mail = By e-mail through the group
letters-way-what-user_posts = Print it at home, sign it by hand, post it, best as a registered letter. Nothing of it is kept here.
letters-way-what-user_mails = Your own mail program opens with the letter. It comes from your address; nothing of it is kept here.
letters-way-what-we_print = The group prints it and posts it together with others. Until then your letter and your name lie on its server, thirty days at most; then both are forgotten. It bears your name, not your hand: a body may ask for your signature.
letters-way-what-e-mail = The group sends it in office hours, one letter after another, to an address at which e-mail counts as an appeal. The answer goes to you. You are first sent a link, so that nobody writes in your name. Once it has left, your letter and your address are forgotten here.
letters-no-mail-there = No e-mail is offered: there it is no appeal, and it tells them who wrote.
letters-name-first = For this the letter needs your name. Write it into the form below.
letters-print-button = Print it at home
letters-give-button = Let the group print it
letters-mail-button = Let the group send it
letters-address-hint = For the link by which you let the letter go, and for the answer.
letters-mailto = Open my mail program
letters-mailto-hint = If it opens empty, copy the letter from this page.
letters-mailed-button = I have sent it: count it
letters-posted-button = I have posted it: count it
letters-posted-meant = The number rises by one, and nothing else is kept. Press it once.
letters-model-offered = Sentences that you may take over
letters-model-meant = They are offered to everybody. Take them only after words of your own.
letters-take-button = Put these sentences after mine
letters-change = Change it
letters-change-button = Look at it again
letters-back = Back to the campaign
letters-print-title = Print your letter
letters-print-lead = Print this page with your browser. Only the letter comes out, each sheet on its own page.
letters-print-sign = Sign by hand above your name.
letters-print-fold = Fold the sheet in three: the address shows in the window of a long envelope (DL), or copy it onto the envelope.
letters-print-post = Post it, best registered, and keep the receipt.
letters-not-open-title = Nothing was sent
letters-not-open = No letter is taken at the moment. Nothing was kept or sent.
letters-stopped-now = The group has asked everybody to stop writing. Nothing was kept or sent; please do not post this letter either.
letters-no-such-way = By this way no letter goes to them. Nothing was kept or sent.
letters-too-many-title = Too much at once
letters-too-many = Very many letters come from your network at this moment. Nothing was kept; wait a minute, or print the letter at home.
letters-kept = What you wrote
letters-kept-hint = It is not kept here. Copy it if you want to have it.
letters-counted-title = Counted
letters-counted-thanks = The number rises by one. Nothing else is kept of you.
letters-given-title = The group has your letter
letters-given-paper = It is printed with others and posted. Name, day and place of the person are put in when it is printed, as the register has released them on that day.
letters-given-paper-kept = Your letter and your name are forgotten when it is posted, and after thirty days whatever happens.
letters-given-mail = A link is on its way to your address. The letter leaves only when you press it.
letters-given-mail-kept = Without that everything is forgotten after seven days.
letters-went = How many letters went
letters-none-went = None is counted yet.
letters-no-sum = There is no sum: these numbers rest on different people’s word, and one letter may stand in two of them.
letters-counted-ours = What went through the group
letters-counted-ours-meant = Counted by the group itself, when letters were posted or an addressee’s mail server took them. It cannot know whether anybody read them.
letters-counted-writers = What writers say
letters-counted-writers-meant = Whoever writes at home presses a button afterwards, or does not. Nobody can see whether a letter was posted, nor whether one person pressed twice.
letters-counted-partners = What partner groups say
letters-counted-partners-meant = In their own words and on their own word; the group has not counted these letters.
letters-counted-without = Without a name
letters-counted-without-meant = People for whom a name would be a danger. They sent no letter. Nobody can see whether one person pressed twice.
letters-line-user_posts = { $n ->
    [one] { $number } letter that its writer says to have posted: { $to }
   *[other] { $number } letters that their writers say to have posted: { $to }
}
letters-line-user_mails = { $n ->
    [one] { $number } letter that its writer says to have e-mailed: { $to }
   *[other] { $number } letters that their writers say to have e-mailed: { $to }
}
letters-line-we_print = { $n ->
    [one] { $number } printed letter: { $to }
   *[other] { $number } printed letters: { $to }
}
letters-line-e-mail = { $n ->
    [one] { $number } e-mail that the addressee’s server took: { $to }
   *[other] { $number } e-mails that the addressee’s server took: { $to }
}
letters-line-without_name = { $n ->
    [one] { $number } person stands behind it without a name
   *[other] { $number } people stand behind it without a name
}
letters-line-batch = { $n ->
    [one] { $date }, batch { $batch }: { $number } printed letter to { $to } ({ $channel }).
   *[other] { $date }, batch { $batch }: { $number } printed letters to { $to } ({ $channel }).
}
letters-line-returned = { $n ->
    [one] { $number } came back.
   *[other] { $number } came back.
}
letters-line-partner = { $n ->
    [one] { $name }: { $number } letter to { $to }, { $date } ({ $channel })
   *[other] { $name }: { $number } letters to { $to }, { $date } ({ $channel })
}
letters-about-one = I write about this person, whose fate and whereabouts are not known to their family:
letters-about-several = I write about these people, whose fate and whereabouts are not known to their families:
letters-regards = Respectfully,
letters-copies-to = Copies: { $names }
letters-copy-of = Copy of a letter to: { $name }
letters-mail-subject = Letter
letters-mail-carried = This letter was written by the person named above and is carried by a group. Please answer to the writer.
letters-ask-lead = Somebody asked that a letter be sent in your name. It leaves only when you open this address and press the button:
letters-ask-not-you = If it was not you, do nothing: after seven days it is forgotten. By the same address you can have it forgotten at once.
letters-let-go-title = Is this letter yours?
letters-let-go-which = It belongs to: { $title }
letters-let-go-lead = When you let it go it leaves in office hours, one after another, and the answer comes to your address.
letters-let-go-waits = It waits for its turn, or cannot leave at the moment. As long as it has not left you can have it forgotten.
letters-let-go-button = It is mine: send it
letters-forget-button = Forget it, send nothing
letters-gone-title = It will leave
letters-gone = It leaves in office hours when its turn comes. Then your letter and your address are forgotten here.
letters-forgotten-title = It is forgotten
letters-forgotten = Nothing was sent, and nothing of it is kept.
letters-link-nothing = The letter may have left already, have been forgotten, or the address was cut off on its way.
letters-report-title = Report letters that were posted
letters-report-who = { $name }, for: { $title }
letters-report-lead = Report only letters that were posted or handed over. It stands at once on the public page, with the name of your group, in a line of its own. No name of a writer is asked.
letters-report-stopped = The group has asked everybody to stop writing. Nothing new can be told; what you told can still be taken back.
letters-report-new = Letters that were posted
letters-report-mend = Mend what was told
letters-report-told = Reported so far
letters-report-none = Nothing yet.
letters-report-n = How many letters
letters-report-n-hint = Letters, not people who were there.
letters-report-on = Day on which they were posted
letters-report-day-wrong = a full day, not before the campaign opened and not to come
letters-report-button = Report these letters
letters-report-mend-button = Put this in its place
letters-report-mend-way = Mend it
letters-report-take-back = Take it back
letters-told = { $n ->
    [one] { $date }: { $number } letter to { $to } ({ $channel })
   *[other] { $date }: { $number } letters to { $to } ({ $channel })
}
letters-not-now = It does not stand where this can be done. Look at it anew.
letters-incomplete = It needs a text, somebody for whom it is, and addressees who can be reached, each with a greeting in a language that has a text.
letters-no-effect-there = an e-mail to a Russian or de facto body is no appeal: choose another answer
letters-name-in-model = these sentences name somebody; leave the name out, it is put in by itself from what is released
letters-not-that-many = so many there cannot be
letters-batch-not-now = This batch was handed over or dissolved already, or it is empty.
letters-slug-taken = Another campaign of letters has this address.
letters-none-yet = There is no campaign of letters yet.
letters-new = New campaign of letters
letters-new-button = Begin it
letters-new-side = It is a draft until a second person opens it. Whom it addresses is said on its own page.
letters-owner = Whose it is
letters-title = Title
letters-title-hint = What is asked, in one line.
letters-body = Why to write, and what to ask for
letters-body-hint = Readers see it above the form. An empty line begins a new paragraph.
letters-model = Sentences that may be taken over
letters-model-hint = Offered after a writer’s own words. No name, day or place: those are put in from what is released. May be empty.
letters-people-hint = All of them must be released: while one is not, the public form stands still.
letters-text-page = What the campaign says
letters-text-side = Whoever writes in this language reads this text. Where there is none, the first one is shown.
letters-does = What the group does with letters
letters-does-prints = Prints them and hands them over
letters-does-prints-hint = Writers leave letter and name with the group; both are forgotten when a batch was handed over, after thirty days at most.
letters-does-mails = Sends them by e-mail
letters-does-mails-hint = Only to addressees at whom e-mail has full effect, one every three minutes, in office hours.
letters-addressees = Whom it addresses
letters-no-addressee = Nobody yet.
letters-addressee = Institution
letters-addressee-page = Addressee
letters-addressee-add = Add an addressee
letters-addressee-change = Change
letters-role = What it gets
letters-role-main = Letters
letters-role-main-hint = Writers choose among these.
letters-role-copy = Copies
letters-role-copy-hint = Such as an embassy: a copy is printed with each letter.
letters-salutation = Greeting: { $language }
letters-salutation-hint = With office and name, such as “Dear Minister Testenko,”. A language without a greeting is one in which it is not written to.
letters-postal = Postal address
letters-postal-hint = As it stands on an envelope, a line each, the name of the body first.
letters-mail = Mail address
letters-mail-hint = Empty for none.
letters-mail-effect = What an e-mail is worth there
letters-mail-effect-hint = Whether it is an appeal that must be answered by law.
letters-effect-full = an appeal that must be answered
letters-effect-none = no appeal
letters-effect-unknown = not looked up
letters-no-effect-warning = For Russian and de facto bodies no e-mail is ever offered: since 30 March 2025 it is no appeal there (rule RU-1c, to be checked), and it tells them who wrote.
letters-drop = Take off
letters-drop-yes = It is addressed no more
desk-stale-letters = Somebody changed this campaign since you opened it. Look at it anew; what you wrote stands below.
letters-state-draft = Draft
letters-state-review = A second person is asked to open it
letters-state-open = Open
letters-state-paused = Paused
letters-state-stopped = Stopped
letters-turn-ask = Ask for it to be opened
letters-turn-ask-what = A second person looks at it and opens it or sends it back. Until then nobody outside sees it.
letters-turn-back = Make it a draft again
letters-turn-back-what = It can be changed, and a second person opens it anew. If it was open before, readers see it as paused until then.
letters-turn-open = Open it
letters-turn-open-what = From this moment it is public and letters can be written. What it says is frozen while it is open.
letters-turn-pause = Pause it
letters-turn-pause-what = No letter can be written and no e-mail leaves until it is opened again. What writers left with the group stays.
letters-turn-resume = Open it again
letters-turn-resume-what = Letters can be written and e-mails leave again.
letters-turn-stop = Stop it for good
letters-turn-stop-what = Every form ends at once, on every screen; no e-mail leaves; every letter that writers left with the group is forgotten. This cannot be undone.
letters-waits = Letters that wait
letters-none-wait = None waits.
letters-kept-how-long = A letter is forgotten when it has left, and after thirty days whatever happens.
letters-letter-waits = wait to be printed
letters-letter-printed = in a batch
letters-letter-asked = wait for their writer’s word
letters-letter-let_go = wait to leave by e-mail
letters-letter-refused = refused by the addressee’s mail server
letters-batches = Batches on paper
letters-batches-lead = Letters to one addressee are printed and handed over together. With that a step is recorded for each person, and the letters are forgotten.
letters-batches-made = Batches so far
letters-no-batch = None yet.
letters-batch-to = To whom
letters-batch-button = Make a batch
letters-wait = { $n ->
    [one] { $number } letter waits
   *[other] { $number } letters wait
}
letters-batch-what = { $n ->
    [one] Batch { $batch }: { $number } letter to { $to }
   *[other] Batch { $batch }: { $number } letters to { $to }
}
letters-batch-made = made, not handed over
letters-batch-handed = handed over
letters-batch-dissolved = dissolved, its letters wait again
letters-batch-returned = { $number } came back
letters-batch-page = Batch of letters
letters-batch-side = Somebody looks at each letter before it is posted: a threat, or a letter in somebody else’s name, is left out.
letters-batch-do = What was done
letters-handed = It was posted or handed over
letters-handed-hint = A step is recorded for each person, with the term that it starts. The letters are forgotten.
letters-dissolve = Dissolve it
letters-dissolve-hint = It was not handed over; its letters wait again.
letters-registered = Numbers of registered letters
letters-registered-hint = One after another, with spaces or lines between. As many as there are, none more than letters.
letters-answers = Answers
letters-followed = The group learns of answers
letters-followed-hint = Writers get the answers. Only if they tell the group can it say that none came.
letters-day-wrong-batch = a full day, not before the batch was made and not to come
letters-returned = How many came back
letters-returned-hint = All in all, up to today.
letters-batch-step = { $n ->
    [one] { $number } letter of a person who wrote in their own words was handed over (campaign “{ $title }”, batch { $batch }).
   *[other] { $number } letters of people who wrote in their own words were handed over (campaign “{ $title }”, batch { $batch }).
}
letters-sheets = The letters, to be printed
letters-sheets-lead = Batch { $batch }
letters-sheets-how = Print this page with your browser: each letter comes out on its own page, with name, day and place as released today. Read each one before.
letters-sheets-gone = Nothing can be printed: somebody for whom these letters are is not released at the moment.
letters-sheets-back = Back to the batch
letters-pdf-letters = Letters as PDF
letters-pdf-dl = Envelopes DL as PDF
letters-pdf-c6 = Envelopes C6 as PDF
letters-no-pdf = No PDF can be made here: byname-print is not beside the program (cargo build --release -p byname-print), or it gave up. Print this page from the browser.
letters-leave-out = Leave this letter out and forget it
letters-partners = Partner groups
letters-partners-lead = A partner group tells by a link of its own how many letters its people posted. It stands at once on the public page, with its name, and is never summed with other numbers.
letters-partner-name = Name of the group
letters-partner-name-hint = As readers see it beside its numbers.
letters-days = Days for which the link is good
letters-days-hint = At most { $most }.
letters-days-wrong = a number of days within the bounds
letters-link-new = New link
letters-link-button = Make a link
letters-link-made = A link for the partner group
letters-links = Links so far
letters-no-link = None yet.
letters-link-until = good until { $date }
letters-link-ended = ended on { $date }
letters-link-end = End this link

## Photographs

consent-covers-photo = a photograph
file-photo = Photo
preview-photo = Photograph: whose, and from which source
photo-alt = Photograph of { $name }
photo-by = Photograph: { $name }.
photo-taken-when = Taken: { $date }.
photo-by-consent = Shown with the consent of the family; it goes when they take it back.
photo-side = Kept here is a small copy without place, hour or camera in it. The file itself stays with whoever has it: keep it safe.
photo-none = No photograph is kept of this person. Nothing is drawn in its place.
photo-added = Added by { $name } on { $date }.
photo-is-public = public now
photo-ready = It may be shown: on the page “Release”, choose the family’s consent as the basis.
photo-lacks-source = It cannot be shown: its source lacks a title or a publisher.
photo-lacks-consent = It cannot be shown: no consent of the family that stands covers a photograph.
photo-stays = Shown only by a release on the family’s consent, with a consent that covers a photograph and a source with title and publisher.
photo-original = SHA-256 of the file as it was brought
photo-add-title = Add a photograph
photo-add-hint = One on which the person is well seen and alone. Nothing becomes public by this.
photo-replace-title = Put another one in its place
photo-replace-hint = The one before is kept in the file. If it is public, it stays so until the new one is released.
photo-file = The file
photo-file-hint = JPEG, PNG or WebP, 15 MB at most. Only what is seen is taken from it: turned upright, made small. Keep the file itself: the program does not, only its SHA-256, by which you can show that yours is the one.
photo-again = choose the file once more: the browser does not keep it
photo-alone-title = Who is seen
photo-alone = Nobody but this person can be recognised in it, and no paper with a number, no address, no house is to be read in it
photo-alone-hint = Cut others out, children above all, before you bring it.
photo-author = Who took it, or has the right in it
photo-author-hint = Shown with the photograph. A relative without their name: “the family”.
photo-licence = Who allowed it to be published
photo-licence-hint = Shown with the photograph, for example: By leave of the family, 3 May 2026.
photo-taken-on = Taken on
photo-add-button = Keep this photograph
photo-take-away-title = Take it away
photo-take-away-hint = It leaves the public page at once and is not shown again. It stays in the file, for the staff.
photo-why = Why
photo-why-hint = For the staff alone.
photo-take-away-button = Take it away
photo-earlier = Earlier ones
photo-replaced = { $name } put another one in its place.
photo-taken-away = { $name } took it away: { $reason }
photo-not-alone = say that nobody else can be recognised; without that it is not kept
photo-without-author = say who took it or has the right in it
photo-without-licence = say who allowed it to be published
photo-empty = choose a file with a picture in it
photo-not-a-picture = this is no JPEG, PNG or WebP picture, whatever its name says
photo-moves = this picture moves; take one that stands still
photo-too-large = this picture is too large: 15 MB and 40 million points at most
photo-broken = this picture is broken or was cut off on its way; bring it again
photo-without-alt = say in one language at least what is seen
photos-title = Photos
photos-covered = People are covered here, except those who cannot be recognised or who agreed.
photos-kept = As the world would see them
photos-side = A photograph is covered all over when it is brought. Cells are cleared one by one; a second person looks; then a release of the action shows it.
photos-none = No photographs are kept of this action.
photos-add-hint = It is covered all over at first. Nothing becomes public by this.
photos-author-hint = Shown with the photograph.
photos-licence-hint = Shown with the photograph, for example: By leave of the photographer, 3 May 2026.
photos-alt = What is seen ({ $language })
photos-alt-hint = For those who do not see it. No names of people who are covered.
photos-affirmed = { $name } looked: nobody can be recognised in what is clear, or they agreed.
photos-waits = Waits for a second person.
photos-public = What would be public
photos-all-covered = Everything is covered.
photos-clear = Clear:
photos-cells-title = Which cells are clear
photos-staff-only = Under the net people can be seen: it is for the staff alone, and nothing keeps it.
photos-grid = The photograph under a net of cells, A to P across and 1 to 12 down. What is covered is darker.
photos-cells = Leave clear
photos-cells-hint = Cells and ranges as in a spreadsheet: A1-D5, F3. Empty covers everything. Clear only cells in which nobody can be recognised, or in which everybody agreed. What was public of it is public no more, until somebody has looked again.
photos-cells-button = Cover the rest
photos-not-a-cell = write cells and ranges such as A1-D5, F3; letters A to P, numbers 1 to 12
photos-affirm-title = As the second person
photos-nobody = I looked at the picture above: nobody can be recognised in what is clear, or they agreed
photos-affirm-hint = Look for faces, reflections, tattoos, clothes that only one person wears, house numbers, number plates. Children are never left clear.
photos-affirm-button = It may be shown
photos-not-affirmed = tick it, or choose other cells
photos-changed = the cells were chosen anew since you looked: look again
photos-describe-title = What is seen, in words
photos-describe-hint = Mend what is said for those who do not see it. What is public says the new words after the next release of the action, for which a second person is asked.
photos-describe-button = Keep these words
preview-action-photo = Photograph, covered

## Places last seen

map-title = Where they were last seen
map-drawing = Map
map-lead = { $number } of { $all } people stand on this map: the record of where they were last seen names a settlement.
map-rule = A person stands on the map only when the words on record name a settlement letter for letter. The mark stands on the settlement as a whole, in it or near it, never on a house. Nothing is guessed; whoever stands on no map is listed below it.
map-desc = Shores, and a mark with a number at each settlement. Last seen there: { $places }.
map-note = The number in a mark is the number of people. No border of any country is drawn.
map-credits = Shores: Natural Earth, public domain. Where settlements lie:
map-people = { $n ->
    [one] { $number } person
   *[other] { $number } people
}
map-settlement = Settlement
map-by-place = By settlement
map-in-list = Look in the list of people for this word
map-off = Not on the map
map-unrecorded = The place is not on record
map-unnamed = The words on record name no settlement of the map
map-several = The words on record name more than one settlement
map-ukraine = Ukraine
map-black-sea = Black Sea
map-azov-sea = Sea of Azov

## Series of actions

series-title = Actions of the series “{ $name }” by year and month
series-desc = { $n ->
    [one] { $number } action, as a ribbon with its number at its month.
   *[other] { $number } actions, each as a ribbon with its number at its month.
}
series-gaps = Not in this register: no. { $numbers }.
series-undated = Not in the drawing, since the month is not on record: { $numbers }.
series-without-number = without a number
series-number = Number
series-day = Day
series-state = What is on record
series-held = on record
series-announced = announced
series-passed = was announced; nobody has told yet what came of it
series-memory = held
series-cancelled = cancelled
series-came = How many came
series-not-counted = not on record
series-key-held = on record in that month
series-key-about = about that time
series-key-announced = announced
series-key-came = number below: how many came

## Copies

az-title = Names from A to Z
az-letters = Letters
az-signs = Other signs
az-others = Other alphabets
method-copies = Copies of this site
method-copies-words = This site may be handed on as a folder or one file that needs no network. Such a copy carries a signed list of its files. Whoever has the program checks it with: byname verify FOLDER --key KEY. This is the key:
mirror-copy = Copy of { $date }.
mirror-alive = The site itself, as it is today:
mirror-no-search = A copy cannot search.
mirror-no-filter = A copy cannot filter. The whole list stands below.
mirror-no-form = This needs the site itself; a copy cannot take anything in.
mirror-no-address = This copy does not know its address: ask whoever gave it to you.
mirror-same-page = This page on the site itself

## To the world
feed-people = Byname: people
feed-actions = Byname: actions
feed-person = Byname: steps taken for { $name }
embed-title = On other sites
embed-person = Put this card on your site
embed-petition = Put this count on your site
embed-how = Copy these lines into a page of yours. They need no script and set no cookie. The reader’s browser asks our site for what they show; we keep nothing of that. When it is taken back here, they say so at once.
embed-count-is = The number is that of the last signed count, never an estimate.
embed-code = Lines to copy
embed-read = All that is known, and every step taken
embed-sign = Read and sign
embed-read-petition = Read the petition
card-as-of = As of { $date }

## Actions

desk-actions = Actions
desk-actions-lead = Rallies and other public actions: planned here, told of afterwards. A draft is read by the staff alone.
desk-actions-none = No action is on record yet. Plan the first one: a title is enough to begin with.
action-new = New action
action-new-lead = This is a draft until a second person has released it. What is not known yet may stay empty.
action-new-side = Script, roles, materials and the safety sheet come in the next form.
action-new-button = Begin the plan
action-next-of-series = Plan the next of this series
action-draft = draft
action-as-told = as told by sources
action-second-account = second account
action-state = Where it stands
action-state-planned = planned
action-state-confirmed = confirmed
action-state-held = held
action-state-moved = moved
action-state-cancelled = cancelled
action-state-dispersed = broken up
action-draft-notice = A draft: only the staff reads it, and no release of its people takes it along. Ask for its release when it may be told.
action-no-day-notice = Without a certain day it stands in no calendar, takes no sign-ups and cannot be confirmed.
action-untold-notice = The exact place has no hour at which it is told: it stays with the staff for good.
action-plan = The plan
action-change-plan = Change the plan
action-kit = For the day
action-change-kit = Script, roles, materials, safety, press, notice
action-kit-empty = Nothing is written yet: what is played and by whom, what is brought, what to do in danger.
action-after = Tell what came of it
action-after-side = Save it once for each text that tells of it: every time one more source is added.
action-after-told = Afterwards
action-after-empty = Nothing is told yet.
action-after-button = Save what came of it
action-release = Release
action-release-lead = What the world would read of this action, line by line. A second person decides; ten minutes later it is public.
action-risk-hint = Could it harm those who come, those for whom it is held, their families, a witness, talks or an exchange? Say what you weighed. It holds for six months.
action-withdraw-hint = At once, without a second person: its page becomes a stub with id and day, and it leaves every calendar.
action-withdraw-warning = The page of this action leaves the site, the calendar and the data at once. To say that it is not held, cancel it instead.
action-kind = What it is
action-title-in = Title: { $language }
action-title-hint = As people will call it. One language is enough; what stays empty is shown in the first one written.
action-text-lang = Language of the other words
action-text-lang-hint = Place, description, press note and the rest are marked with it.
action-in-series = Series
action-in-series-hint = Written like the others of the series; empty for an action that stands alone.
action-number = Number in the series
action-number-hint = Each number once.
action-number-wrong = Write a whole number from 1.
action-gap-reason = Why a number before it is left out
action-gap-reason-hint = Only when one is. For the staff.
action-date = Day
action-date-hint = 14.12.2026, or December 2026 when the day is not settled. Empty for a draft: without a certain day it stays out of the calendar.
action-time = Hour
action-time-hint = As 10:30, in the time of the place. Empty for all day.
action-ends-at = Ends at
action-ends-at-hint = As 12:00; empty when not known.
action-ends-on = Day on which it ends
action-ends-on-hint = Only when it is another day, as 2026-12-15.
action-full-day = Write a full day, as 2026-12-14.
action-zone = Time zone of the place
action-zone-hint = As Europe/Kyiv, Europe/Warsaw, America/Toronto.
action-place = Place, for everybody
action-place-hint = May be told at once: a town, a square, an embassy.
action-exact-place = Exact place
action-exact-place-hint = For the staff alone until the hour below. No page, calendar or file holds it before. Write it in no other field.
action-reveal-time = Hour from which the exact place is told
action-reveal-time-hint = As 19:00, in the time of the place. Nobody has to do anything then. Empty: it is never told.
action-reveal-on = Day of that hour
action-reveal-on-hint = Only when it is not the day of the action, as 2026-12-13.
action-organisers = Organisers, for everybody
action-organisers-hint = Groups; a person only when a published text names them.
action-people = For whom
action-people-hint = Their released pages are named. An action that names somebody who is not released stays back.
action-description = What will happen
action-description-hint = For everybody, before and after. Nothing that must not be known before the day.
action-note = Remark for everybody
action-note-hint = Such as where the sources differ.
action-sources = Sources
action-announcement-of = Announcement: { $title }
action-scenes = Script: what is played
action-scenes-hint = A scene a line. It is told only once the action was held.
action-roles = Roles: who does what
action-roles-hint = A line each, as “megaphone: Olena”. For the staff alone, always.
action-materials = What is brought
action-materials-hint = A line each. For the staff alone.
action-safety = Safety sheet
action-safety-hint = Who leaves when, whom to call, which lawyer waits. For the staff alone.
action-press-note = Note for the press
action-press-note-hint = Stands on the page of the action as it is written here.
action-notice = Notice to the authorities
action-notice-hint = Number of the step by which it was given, as T-2026-3. Record the step first.
action-notice-none = No step of notice is named. Whether one is needed, and how long before, is to be checked for the place.
action-came = What became of it
action-dispersed-why = Why and by whom it was broken up
action-dispersed-why-hint = Only when it was. Bodies, not people by name.
action-happened = What happened
action-happened-hint = For everybody. Exactly what the sources say.
action-presence = Who lined up where
action-presence-hint = A line each, as “National Guard: along the perimeter of the embassy”. Bodies and groups, nobody by name.
action-attendance = How many came
action-attendance-hint = A number; empty when nobody counted.
action-attendance-method = How they were counted
action-attendance-method-hint = By whom and how: “counted by two stewards at 11:00”, “estimate of the press”.
action-attendance-wrong = Write a whole number.
action-attendance-no-method = Say how they were counted: a number alone says little.
action-incidents = What went wrong
action-incidents-hint = Who was hindered and by whom, without anybody’s name. For everybody.
quote-new = Add what was said
quote-side = Only what was said in public and what a published text prints. What somebody told you is no quote.
quote-speaker = Who said it
quote-speaker-hint = As the source names them.
quote-capacity = As whom
quote-capacity-hint = Such as “speaker of Lantern Watch”.
quote-text = The words
quote-text-hint = As printed, in their language.
quote-language = Their language
quote-said-on = When
quote-button = Keep the words
action-turn-confirm = Confirm
action-turn-confirm-what = It is sure to be held. What the world reads changes when it is released again.
action-turn-move = Move
action-turn-move-what = Another day, hour or place. The hour at which the exact place is told must be set anew. Release it again so that the page and the calendars say so.
action-turn-cancel = Cancel the action
action-turn-cancel-what = It is not held, and this cannot be undone. Release it again so that the page and the calendars say so.
action-move-why = Why it is moved
action-cancel-why = Why it is cancelled
action-why = Why
action-why-hint = In words for everybody.
action-stale = { $name } changed this action while you were writing. What you wrote is still below; go back to the action and look at what stands there.
action-not-now = This cannot be done with the action as it stands.
action-no-day = Say on which day: a full and certain one.
action-hour-without-day = An hour needs a full and certain day.
action-no-hour = Write an hour as 10:30.
action-ends-before = It would end before it begins.
action-no-zone = This is no time zone. Write one such as Europe/Kyiv.
action-number-without-series = A number needs the name of its series.
action-number-taken = Number { $number } of this series is { $by } already. Give it another number.
action-gap-without-reason = The last number before it is { $before }. Say why those between are left out.
action-reveal-without-place = An hour is set at which the exact place is told, and no exact place is written.
action-reveal-too-late = By then the action is over.
action-exact-place-told = The exact place stands in another text that everybody reads. Take it out there, or here.
action-no-such-step = No step that you may see has this number.
action-not-begun = The action has not begun yet.
action-not-a-name = This cannot be kept as a name: it mixes scripts or holds an invisible mark.
refusal-draft = A draft: no release has named it.
refusal-tells-exact-place = A text for everybody holds the exact place.
preview-action-on = Day
coming-title = Who said they will come
coming-nobody = Nobody has said so.
coming-rough = A rough number: nobody is asked for a name, so nobody is counted out who said it twice. Only the staff sees it.
coming-full = This action takes no more of them.
action-what-planned = What will happen
action-told-planned = Announced.
action-told-confirmed = Announced and confirmed.
action-told-moved = Moved; it was announced before for { $date }.
action-told-cancelled = Cancelled.
action-told-dispersed = It was broken up.
action-told-passed = It was announced for this time. What came of it is not on record yet.
action-told-later = The exact place is told on this page from { $time } local time on { $date }.
action-told-exactly = Exactly:
action-to-calendar = Put it into your calendar (iCalendar)
action-played = What was played
action-lined-up = Who lined up where
action-incidents-told = What went wrong
action-for-press = For the press
action-counted-how = How that is known:
action-when-until = { $date }, { $time } to { $until } local time
action-was-planned = announced
action-was-confirmed = announced and confirmed
action-was-moved = moved
action-was-cancelled = cancelled
action-was-dispersed = broken up
come-title = Say that you come
come-words = So that the group knows how many signs to print. Only a number is sent: no name, no address, and the network you come from is not kept. Nobody is known again, so the number is a rough one.
come-people = We are so many, with me
come-people-hint = From 1 to { $most }.
come-people-wrong = Write a whole number from 1 to { $most }.
come-button = I come
come-noted-title = Noted
come-noted = The group knows now that you come. Nothing else is kept of you.
come-rough = If you send the form again, you are counted again: it is a rough number. Nobody will write to you; if the action is moved or cancelled, its page says so.
come-closed-title = No longer asked
come-closed = The action is over, moved to no certain day, or cancelled. Nothing was kept.
come-back = Back to the action
action-attendance-told = { $n ->
    [one] { $number } person came.
   *[other] { $number } people came.
}
coming-told = { $n ->
    [one] { $number } person in { $forms } forms.
   *[other] { $number } people in { $forms } forms.
}

## Translators

desk-words = Translations
words-title = Translations
words-lead = The words of the site in each language. A translator takes a file home, mends it and brings it back; a second person looks at every difference before it is on the site.
words-languages = Languages
words-source = The language from which all others are translated; its words come with the program.
words-records = { $n ->
    [0] No text of a record is missing.
    [one] { $number } text of a record is missing.
   *[other] { $number } texts of records are missing.
}
words-progress = { $there } of { $all } words are there; { $own } of them in the group’s own translation, of which { $outdated } are outdated; { $missing } are missing.
words-of = Translations: { $language }
words-file-all = All words as a file (PO)
words-file-open = { $n ->
    [one] The { $number } word that is missing or outdated, as a file (PO)
   *[other] The { $number } words that are missing or outdated, as a file (PO)
}
words-bring-title = Bring a file
words-bring-lead = A PO file made from the one above. Entries that are empty or marked as not finished (fuzzy) are left out. With one entry at fault nothing is taken, and each fault is told with its line.
words-bring = Compare
words-file = The file of the translator
words-file-hint = PO, in UTF-8. Nothing changes on the site until another person has looked at it.
words-no-file = choose a file
words-nothing-new = the site says all of it already, or nothing in it is finished
words-faulty = { $n ->
    [one] { $number } entry is at fault; see below
   *[other] { $number } entries are at fault; see below
}
words-fault = Line { $line }{ $key }: { $why }
word-fault-empty = nothing is written
word-fault-long = it is too long
word-fault-syntax = it cannot be read ({ $cause }); compare the braces with the English words
word-fault-refers = it refers to other words or calls a function, which no words here do
word-fault-lost = { $name } is missing, in all or in one of its forms
word-fault-unknown = { $name } is no value of these words
word-fault-key = the program has no words of this key
word-fault-markup = it holds markup (angle brackets); write plain text
word-fault-invisible = it holds a mark that cannot be seen
po-fault-utf8 = the file is not UTF-8 here
po-fault-line = no line of a PO file looks like this
po-fault-quotes = a text is not closed, or something stands behind it, or a \ means nothing
po-fault-key = the entry has no msgctxt, so that nobody can say which words it means
po-fault-text = the entry has no msgid or no msgstr
po-fault-plural = msgid_plural is not used here: forms stand within the words, such as [one] and [few]
po-fault-twice = these words stand in the file twice
words-files = Files brought
words-in-file = { $n ->
    [one] { $number } word
   *[other] { $number } words
}
words-state-offered = waits for a second person
words-state-taken = on the site
words-state-refused = refused
words-state-undone = undone
words-open = Missing or outdated
words-none-open = No word is missing or outdated.
words-more = { $n ->
    [one] And { $number } more, in the file.
   *[other] And { $number } more, in the file.
}
words-missing = missing
words-outdated = outdated
words-records-title = Texts of records
words-records-lead = Names of people are not among them: a name in another script needs a source and is never made from another. A text is outdated when the one in the language in which its record was begun was changed since.
words-records-none = None is missing or outdated in this language.
words-of-institution = name of an institution
words-of-petition = text of a petition
words-of-letters = text of a campaign of letters
words-of-action = title of an action
words-file-of = File of a translator: { $language }
words-file-lead = { $n ->
    [one] It changes { $number } word. Brought by { $name }.
   *[other] It changes { $number } words. Brought by { $name }.
}
words-do = What is to be done with it?
words-do-take = Put these words on the site, everywhere, at once
words-do-refuse = Refuse the file
words-do-undo = Undo: put back what stood there before
words-decide = Do it
words-changes = What it changes
words-english = English
words-before = Before
words-after = In the file
words-changed = some of these words were changed meanwhile; look at them again, or undo the later file first
words-decided = it was decided before
words-records-outdated = { $n ->
    [one] { $number } is outdated.
   *[other] { $number } are outdated.
}

## On paper

placard-title = Placards
ribbon-title = Ribbons
placard-since = Missing since { $date }
placard-since-about = Missing, last seen: { $date }
placard-undated = Missing; the day is not on record
placard-days = { $n ->
    [one] { $number } day, as of { $date }
   *[other] { $number } days, as of { $date }
}
placard-days-at-least = { $n ->
    [one] at least { $number } day, as of { $date }
   *[other] at least { $number } days, as of { $date }
}
placard-lead = Sheets with the names of those still missing, to be carried, put up or tied. They say only what is public. Everybody stands in one file, in the order of the language.
placard-size = Sheet
placard-size-a4 = A4, one name a sheet
placard-size-a3 = A3, one name a sheet
placard-size-ribbon = ribbons, five names to an A4 sheet, to be cut and tied
placard-speech = Language of the crowd
placard-on = Day of the action
placard-on-hint = Days missing are counted to it, such as 2026-11-28.
placard-code = A square code (QR) that leads to the person’s page
placard-code-hint = Telephones read it. Whoever photographs the sheet can read it too.
placard-code-none = No square code (QR) can be printed: the site has no public address yet (base_url in byname.toml).
placard-code-ribbon = ribbons carry the name alone; choose A4 or A3 for the code
placard-who = Whose names
placard-who-hint = Nobody chosen means everybody.
placard-too-many = There are more people than a form can show: the file holds all of them. Single ones are chosen at the command line, by byname placards.
placard-nobody = Nobody who is public is still missing: there is nothing to print.
placard-button = Make the PDF
placard-wrong-size = choose a sheet
placard-wrong-speech = choose a language
placard-wrong-day = give a day, such as 2026-11-28
placard-wrong-person = somebody chosen is no longer public or no longer missing; look at the list again
placard-not-made = The PDF was not made
placard-another-way = Every page of a person on the site has a style for paper: open it and print it from the browser.
desk-placards = Placards
report-contents = Contents
report-all = In all
report-summary = Summary
report-addressed = Addressed to { $name }
report-silence-lead = Days are counted to { $date }, from the latest possible day of sending. A band without an end is a silence that goes on.
report-silence-none = Of no institution in this report is a silence on record whose days may be counted.
report-line-words = The line of time: { $title }. The steps below tell the same in words.
report-for-all = Taken for no one person
report-also = Also taken for them, told under another name: step { $steps }
report-and-for = also for
report-grade = grade { $grade }
report-part = Part { $number } of { $of }
report-way = These steps as a report
report-above = Also taken for them, told above:
report-method-whole = All of the method
report-paper = On paper
report-paper-words = Your browser prints this page without its form. The group makes the whole report, with a cover, and for one person the line of time, as one PDF to hand on; ask the group for it. Whoever runs this register does it by:
placard-photo = The photograph of whoever has a public one
placard-photo-hint = Beside the name, in greys, with whose it is. The others have their sheet without. It is shown only while the family agrees: do not keep sheets for later.
placard-photo-ribbon = ribbons carry the name alone; choose A4 or A3 for photographs
