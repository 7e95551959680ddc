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

desk-title = The desk
desk-soon = The desk, where a group keeps its cases by hand, is not part of this version yet.
desk-fill = How to fill the register
desk-fill-form = 1. Take the form: an empty register gives a folder of tables with their headings.
desk-fill-import = 2. Fill the tables in any spreadsheet and bring the folder in. If anything is wrong, every fault is listed and nothing changes.
desk-fill-release = 3. Release it: one person answers the risk review, a second one approves.
desk-fill-again = Export, change and import again as often as you like: what was stays in the history.

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
frame-facts = Every fact has its source and a grade. What was not found is left empty.
frame-kept-by = Kept by
frame-licence = Facts are free: cite the source of each.
nav-people = People
nav-steps = Steps
nav-authorities = Authorities
nav-actions = Actions
nav-sources = Sources
nav-method = How we count
title-error = Error: { $title }
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
method-grades-words = Each fact carries a grade and its sources. Of several claims the best graded is shown; the others stay beside it.
method-dates = Dates
method-dates-words = A date is told as exactly as its source tells it: a day, a month, “about”, “not later than”, “between”. Nothing is rounded to a day that nobody named. Days are counted from the latest day that the date can mean, to today.
method-answers = Answers
method-answers-words = Whether an answer came is computed from dates on the day you read it. Only a step whose answers the group follows has a clock. Where answers are not followed the register says so, and that is no accusation. Acts against a person are in no count.
method-de-facto = De facto
method-de-facto-words = A body that acts in occupied territory without title is always called de facto. To name it is no recognition. Crimea is Ukraine.
method-shown = What is shown
method-shown-words = Nothing is public by default. A record is released only when each of its facts has a published source, the risk was weighed, and a second person agreed. What was released can be taken back at any time.
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
