# draft, needs a native reader
# Arayüzniñ sözleri qırımtatar tilinde (latin elifbesi).

## Dates and numbers

date-day = { $day } { $month } { $year }
date-day-of = { $day } { $month } { $year }
date-day-no-year = { $day } { $month }
date-day-time = { $date }, saat { $time }
date-month = { $month } { $year }
date-month-of = { $month } { $year }
date-year-of = { $year }
date-month-day = { $day } { $month }, senesi qayd etilmegen
date-month-alone = { $month }, senesi qayd etilmegen
date-month-unknown = { $year }, ayı qayd etilmegen
date-day-unknown = { $date }, künü qayd etilmegen
date-twenties = { $month } { $year }, 20 ile 29 arasında
date-twenties-no-year = { $month }, 20 ile 29 arasında
date-twenties-of = { $month } { $year } (20 ile 29 arasında)
date-twenties-of-no-year = { $month } (20 ile 29 arasında)
date-decade = { $from }-ncı seneler
date-decade-of = { $from }-ncı seneler
season-spring = { $year } baari
season-spring-of = { $year } baari
season-summer = { $year } yazı
season-summer-of = { $year } yazı
season-autumn = { $year } küzü
season-autumn-of = { $year } küzü
season-winter = { $year } qışı
season-winter-of = { $year } qışı
date-about = taqriben { $date }
date-uncertain = { $date }, belli degil
date-about-uncertain = taqriben { $date }, belli degil
date-about-of = taqriben { $date }
date-uncertain-of = { $date } (belli degil)
date-not-later = eñ keç { $date }
date-not-earlier = eñ erte { $date }
date-between = { $from } ile { $to } arasında
date-within = { $from } ile { $to } arasında
date-span = { $from } – { $to }
date-onward = { $from } ve soñra
date-end-unknown = { $from }, soñu qayd etilmegen
date-start-unknown = { $to }, başı qayd etilmegen
month-1 = yanvar
month-2 = fevral
month-3 = mart
month-4 = aprel
month-5 = mayıs
month-6 = iyün
month-7 = iyül
month-8 = avgust
month-9 = sentâbr
month-10 = oktâbr
month-11 = noyabr
month-12 = dekabr
month-of-1 = yanvar
month-of-2 = fevral
month-of-3 = mart
month-of-4 = aprel
month-of-5 = mayıs
month-of-6 = iyün
month-of-7 = iyül
month-of-8 = avgust
month-of-9 = sentâbr
month-of-10 = oktâbr
month-of-11 = noyabr
month-of-12 = dekabr
month-short-1 = yanv.
month-short-2 = fevr.
month-short-3 = mart
month-short-4 = apr.
month-short-5 = mayıs
month-short-6 = iyün
month-short-7 = iyül
month-short-8 = avg.
month-short-9 = sent.
month-short-10 = okt.
month-short-11 = noyab.
month-short-12 = dek.

## Desk

desk-title = İş masası
desk-soon = Gruppa davalarnı elden alıp barğan iş masası bu versiyada daa yoq.
desk-fill = Reyestrni nasıl toldurmalı
desk-fill-form = 1. Formanı alıñız: boş reestr serlevalı cedveller papkasını berir.
desk-fill-import = 2. Cedvellerni er angi cedvel programmasında toldurıp, papkanı import etiñiz. Bir şey yañlış olsa, er hata kösterilir ve iç bir şey deñişmez.
desk-fill-release = 3. Neşir etiñiz: bir kişi telüke bağasına cevap bere, ekincisi tasdıqlay.
desk-fill-again = İstegeniñiz qadar eksport etiñiz, deñiştiriñiz ve kene import etiñiz: evelkisi tarihta qala.

## Report

report-title = Ğayıp olğanlar içün yapılğan adımlar
report-title-person = { $name } içün yapılğan adımlar
report-as-of = { $date } künü alına köre. Reyestr: { $group }.
report-against = Olarğa qarşı yapılğan
report-method = Yalıñız bu reestr neşir etken şeylerden tizildi. Er adım menbaları ve qıymeti ile kösterile. «Bu reestrde cevap aqqında malümat yoq» degeni reestr cevaplarnı taqip etmey demektir, cevap berilmegen demek degil. Künler eñ keç mümkün künden yuqarıda kösterilgen künge qadar sayıla.

## Frame
frame-skip = Mündericege keç
frame-languages = Til
frame-parts = Saytnıñ bölükleri
frame-demonstration = Neşir etilgen menbalar boyunca nümayış, gruppa tarafından teşkerilmegen
frame-promise = Er bir ğayıp olğan insan adınen; onıñ içün yapılğan er bir adım qaydda.
frame-facts = Er bir faktnıñ menbası ve bahası bar. Tapılmağan şey boş qala.
frame-kept-by = Reestrni alıp barğan:
frame-licence = Faktlar serbest: er biriniñ menbasını kösteriñiz.
nav-people = İnsanlar
nav-steps = Adımlar
nav-authorities = Akimiyet organları
nav-actions = Aktsiyalar
nav-sources = Menbalar
nav-method = Nasıl sayamız
title-error = Hata: { $title }
word-to = kimge
as-table = Aynı şey cedvel şeklinde
de-facto = de-fakto
date-none = künü qayd etilmegen
error-way-home = Birinci saifege
error-way-people = İnsanlarğa
error-way-steps = Adımlarğa
error-not-found-title = Mında saife yoq
error-not-found = Bu adreste iç bir şey yoq. Belki, adres yañlış yazılğandır ya da kesilgendir.
error-taken-back-title = Bu keri alındı
error-taken-back = Mında turğan şey { $date } künü keri alındı. Onıñ aqqında başqa iç bir şey aytılmay.
error-method-title = Bu saifeni tek oqumaq mümkün
error-method = Bu adres böyle soravnı qabul etmey. Saifeni adetteki kibi açıñız.
error-too-long-title = Adres pek uzun
error-too-long = 16 kilobayttan uzun adres oqulmay. Soravnı qısqartıñız.
error-unreadable-title = Soravnı oqumaq mümkün degil
error-unreadable = Adreste bir şey yañlış yazılğan. Keri qaytıp bir daa deñeñiz ya da birinci saifeden başlañız.
error-broken-title = Bizde bir şey bozuldı
error-broken = Bu siziñ qabaatıñız degil, biz bunı qayd ettik. Bir daqqadan soñ bir daa deñeñiz.
mark-en = ingl.
mark-uk = ukr.
mark-crh = qırımt.
mark-ru = rus.
mark-de = nem.
mark-fr = fr.
mark-tr = türk.
mark-pl = pol.
language-en = inglizce
language-uk = ukraince
language-crh = qırımtatarca
language-ru = rusça
language-de = nemsece
language-fr = frenkçe
language-tr = türkçe
language-pl = polâkça
paging-label = Cedvelniñ saifeleri
paging-here = Saife { $page }, cemi { $pages }
paging-before = Evelki saife
paging-after = Soñraki saife

## Public pages
feed-title = Byname: soñki adımlar
calendar-title = Byname: aktsiyalar
home-title = Er bir ğayıp olğan insan adınen
home-promise-people = Er bir ğayıp olğan insan adınen.
home-promise-steps = Onıñ içün yapılğan er bir adım qaydda.
home-counts = Olar qaç
home-counts-note = Er bir insan bir kere, eñ yüksek baalı şaatlıq boyunca sayıla. Soñraki cedvelde olmamaq qaytıp kelgeni aqqında haber degil.
home-count-who = Olar kimler
home-others = Başqalar nasıl saya
home-names = Adlar
home-names-marked = Ad siziñ tiliñizde qayd etilmegen olsa, başqa tilde, şu til işaretlengen alda tura.
home-names-many = Adlar insanlar cedvelinde, yıl-yıl tura.
home-all-people = Bütün insanlar
home-years = Yıllar boyunca
home-year = Soñki kere körülgen yıl
home-fence = Bu aktsiyalar sırasında ğayıp olğanlarnıñ adlarınen beyaz lentalar elçihane qorasına bağlanğan edi. Mında bir lenta bir insandır.
home-latest = Soñki adımlar
home-all-steps = Bütün adımlar, milliy ve halqara
year-none = Yılı qayd etilmegen
standing-missing = ğayıp
standing-found_dead = ölü tapıldı
standing-found_alive = sağ tapıldı
standing-not_verified = soñraki taqdiri teşkerilmegen
standing-freed = tutulğan, soñ azat etilgen
standing-uncounted = iç bir sayığa kirmey
group-missing = ğayıp olğanlar
group-found_dead = ölü tapılğanlar
group-found_alive = sağ tapılğanlar
group-not_verified = soñraki taqdiri teşkerilmegenler
group-freed = tutulıp soñ azat etilgenler
wall-found_dead = ölü tapıldı
wall-found_dead-on = ölü tapıldı: { $date }
wall-found_alive = soñundan sağ tapıldı
wall-not_verified = soñraki taqdiri mında teşkerilmegen
count-missing = { $n ->
   *[other] { $number } insan ğayıp.
}
count-found_dead = { $n ->
   *[other] { $number } insan ölü tapıldı.
}
count-found_alive = { $n ->
   *[other] { $number } insan ğayıp olğan edi, soñundan sağ tapıldı.
}
count-not_verified = { $n ->
   *[other] { $number } insannıñ ğayıp olğanı haber etildi, soñraki taqdiri mında teşkerilmegen.
}
count-freed = { $n ->
   *[other] Reestrde adı keçken { $number } insan tutulğan ve soñ azat etilgen edi.
}
count-missing-rule = Qaide: açıq ğayıp oluv; ne qaytqanı, ne ölümi qayd etilgen.
count-found_dead-rule = Qaide: tasdıqlanğan ölümnen bitken ğayıp oluv.
count-found_alive-rule = Qaide: ğayıp oluvdan soñ insannıñ sağ olğanı bellidir.
count-not_verified-rule = Qaide: ğayıp oluvnı bir menba haber etti, soñrası aqqında teşkerilgen haber yoq.
count-freed-rule = Qaide: tutulğan ya da taqip etilgen, soñ azat etilgenler; iç bir vaqıt ğayıp sayılmağanlar. Soñra ne olğanı mında yazılmay.
count-as-of = { $oldest } – { $newest } alına köre, bu reestr boyunca.
count-as-of-one = { $date } alına köre, bu reestr boyunca.
count-without-date = Künsiz: { $number }.
filter-title = Saylamaq
filter-any = er angi
filter-show = Köster
filter-none = Reestrde bu saylavğa uyğan iç bir şey yoq.
filter-problem = Bir şey oqulmaycaq şekilde yazılğan
people-title = İnsanlar
people-total = { $n ->
   *[other] { $number } insan
}
people-name = Ad
people-status = Al
people-year = Soñki kere körülgen yıl
people-place = Soñki kere körülgen yer
people-wrong-status = «{ $written }» bu cedveldeki bir al degil. Teklif etilgenlerden birini saylañız.
people-wrong-year = «{ $written }» yıl degil. Dört raqam yazıñız, meselâ 2014.
person-title = { $name }: ne belli ve ne yapılğan
person-line = Vaqıt sızığı
person-line-words = Milliy adımlar sızıqnıñ üstünde, halqara adımlar tübünde tura. Noqtalar bu reestrde cevap aqqında malümat olmağanını bildire; boş zolaq cevabı beklengen muracaattır; cevap kelgen yerde onıñ uçu tolu olur.
person-facts = Faktlar
person-conflicts = Açıq farqlar
person-conflict = menbalar bir-birine uymay
person-conflict-shown = Faktlar arasında kösterilgen.
person-conflict-why = Reestrdeki iç bir şey bunı çezmey. Bir menba çezgence bütün şekiller qala.
person-steps = Yapılğan adımlar
person-steps-number = { $n ->
    [0] İç bir adım qayd etilmegen.
   *[other] { $number } adım
}
person-steps-list = Bu adımlar bütün adımlarnıñ cedvelinde
person-against = İnsanğa qarşı yapılğan
person-against-words = Bu areketler ayrı tura: olar iç bir sayığa kirmey ve vaqıt sızığında turmay.
since-missing = Ğayıp olğanı: { $date }.
since-missing-about = Ğayıp. Soñki kere körülgeni: { $date }.
since-missing-undated = Ğayıp. Künü ve yılı qayd etilmegen.
since-found_dead = Soñki kere körülgeni: { $date }. Ölü tapıldı.
since-found_dead-undated = Ölü tapıldı. Soñki kere körülgen künü qayd etilmegen.
since-found_alive = Soñki kere körülgeni: { $date }. Soñundan sağ olğanı belli oldı.
since-found_alive-undated = Ğayıp edi, soñundan sağ olğanı belli oldı.
since-not_verified = Soñki kere körülgeni: { $date }. Soñraki taqdiri mında teşkerilmegen.
since-not_verified-undated = Ğayıp olğanı haber etildi. Soñraki taqdiri mında teşkerilmegen.
since-freed = Soñki kere körülgeni: { $date }. Tutulğan, soñ azat etilgen.
since-freed-undated = Tutulğan, soñ azat etilgen. İç bir vaqıt ğayıp sayılmağan.
since-uncounted = Soñki kere körülgeni: { $date }.
since-uncounted-undated = Reestrde adı bar; iç bir sayığa kirmey.
since-days = { $n ->
   *[other] { $number } kün keçti.
}
since-days-at-least = { $n ->
   *[other] Eñ azından { $number } kün keçti.
}
since-counted = { $date } kününe qadar sayıldı.
since-status = Qayd etilgen soñki al: { $standing } ({ $date }).
since-status-undated = Qayd etilgen al, künsiz: { $standing }.
fact-other_spelling = Başqa yazılışlar
fact-sex = Cınısı
fact-birth_edtf = Doğğan künü
fact-age_at_event = O vaqıtta yaşı
fact-age_on = { $date } künü yaşı
fact-last_seen_edtf = Soñki kere körülgen
fact-last_seen_time = Saatı
fact-last_seen_place = Yeri
fact-circumstances = Ne oldı
fact-detained_edtf = Tutulğan künü
fact-detained_place = Tutulğan yeri
fact-sentenced_edtf = Üküm künü
fact-sentence = Üküm
fact-affiliation = İşi ve mensüpligi
fact-status = Al
fact-status_as_of_edtf = Alnıñ künü
fact-legal_status = Uquqiy al
fact-body_found_edtf = Ceset tapılğan künü
fact-body_found_place = Tapılğan yeri
sex-female = qadın
sex-male = erkek
sex-other = başqa
sex-unknown = belli degil
whereabouts-released = azat etilgen
whereabouts-exchanged = almaşuv ile azat etilgen
legal-status-missing_special_circumstances_ua = mahsus şaraitlerde ğayıp olğan (Ukraina qanunı)
legal-status-declared_absent_court = mahkeme tarafından ğayıp dep tanılğan
legal-status-declared_dead_court = mahkeme tarafından ölgen dep ilân etilgen (taqdiri aqqında iç bir şey aytmağan uquqiy akt)
legal-status-pow_confirmed_icrc = Qızıl Haç tarafından tasdıqlanğan arbiy esir
legal-status-detained_civilian = tutulğan sivil insan
grade-A = A bahası: resmiy organ öz areketi aqqında ayta
grade-B = B bahası: eki ya da daa çoq menba bir fikirde
grade-C = C bahası: bir menba
grade-D = D bahası: daa yahşı menbağa zıt ya da şübeli; iç bir vaqıt mana olaraq kösterilmey
level-national = Milliy
level-international = Halqara
sphere-national = Milliy adım
sphere-international = Halqara adım
level-letter-national = M
level-letter-international = H
jurisdiction-UA = Ukraina
jurisdiction-UA-43 = Qırımdaki de-fakto akimiyet
jurisdiction-RU = Rusiye Federatsiyası
steps-title = Adımlar
steps-total = { $n ->
   *[other] { $number } adım
}
steps-none = İç bir adım qayd etilmegen.
steps-of-person = Kim içün:
steps-from = Künden
steps-to = Künge qadar
steps-level = Seviye
steps-kind = Çeşiti
steps-person = İnsan
steps-addressee = Kimge
steps-wrong-day = «{ $written }» kün degil. Yıl, ay ve künni yazıñız, meselâ 2016-10-25.
steps-wrong-level = «{ $written }» seviye degil. Teklif etilgenlerden birini saylañız.
steps-wrong-kind = «{ $written }» adım çeşiti degil. Teklif etilgenlerden birini saylañız.
step-number = № { $number }
step-asked = Muracaat künü
step-due = Cevap müddeti
step-came = Ne keldi
step-people = Kim içün:
step-forwarded = Evelki adımdan yollanğan
step-doubtful = Şübeli: daa yahşı menbağa zıt ya da bir zayıf menbadan. İç bir cemige kirmey.
due-law = { $date }, qanunğa köre:
due-assumed = { $date }, tahmin, çünki alınğan künü isbat etilmegen:
due-to_be_checked = aytılmay; daa insan teşkermek kerek:
due-no_duty = yoq: cevap bermege mecbur degil
due-no_term = yoq: qaide müddet qoymay
due-none = müddet sayılmay
due-unclear = müddet sayılmay: qayd yeterli degil
due-short-none = yoq
kind-search_application = Qıdıruv arizası
kind-crime_report = Cinayet aqqında ariza
kind-appeal = Muracaat
kind-complaint = Şikâyet
kind-information_request = Malümat soravı
kind-mp_query = Deputatnıñ soravı
kind-mp_appeal = Deputatnıñ muracaatı
kind-lawyer_query = Advokatnıñ soravı
kind-motion_in_proceedings = Davada rica
kind-complaint_to_court = Mahkemege şikâyet
kind-administrative_suit = Memuriy dava
kind-ombudsman_complaint = İnsan aqları vekiline şikâyet
kind-petition_delivery = Petitsiyanıñ teslim etilüvi
kind-open_letter = Açıq mektüp
kind-un_wgeid_urgent = BMT Ğayıp etüvler boyunca çalışma gruppasına aşıqışlı muracaat
kind-un_wgeid_standard = BMT Ğayıp etüvler boyunca çalışma gruppasında dava
kind-un_wgeid_reprisal = BMT Ğayıp etüvler boyunca çalışma gruppasına öç aluv aqqında haber
kind-un_ced_urgent = BMT Ğayıp etüvler komitetine aşıqışlı areket ricası
kind-un_special_procedure = BMT mahsus maruzacılarına muracaat
kind-un_hrc_communication = BMT İnsan aqları komitetine muracaat
kind-un_wgad = BMT Keyfiy tutuvlar boyunca çalışma gruppasına muracaat
kind-echr_application = Avropa insan aqları mahkemesine ariza
kind-echr_rule39 = Avropa insan aqları mahkemesinden vaqtınca tedbir ricası
kind-coe_commissioner = Avropa Şurası insan aqları komissarına mektüp
kind-osce = AHİT organına mektüp
kind-icrc_tracing = Qızıl Haçqa qıdıruv soravı
kind-icc_communication = Halqara cinayet mahkemesine haber
kind-embassy_note = Diplomatik nota
kind-parliament_appeal = Parlamentke ya da parlamentniñ muracaatı
kind-sanctions_request = Sanktsiyalar ricası
kind-media_request = Matbuatqa muracaat
kind-meeting = Körüşüv
kind-criminal_proceedings = Cinaiy dava
kind-public_statement = Açıq beyanat
kind-report = Maruza
kind-resolution = Rezolütsiya
kind-urgent_action = Aşıqışlı aktsiya
kind-parliamentary_question = Parlamentte yazma sual
kind-court_ruling = Mahkeme qararı
kind-inter_state_case = Devletlerara dava
kind-legislation = Qanun ya da şartname
kind-case_transfer = Davanıñ avuştırıluvı
kind-coercive_measure = Mecburiy tedbir
kind-other = Başqa adım
reply-acknowledged = alınğanı tasdıqlandı
reply-interim = aralıq cevap
reply-forwarded = başqasına yollandı
reply-extended = müddet uzatıldı
reply-answered_substance = mündericeli cevap
reply-answered_formal = mündericesiz cevap
reply-refused_to_consider = baqmağa red etildi
reply-refused_on_merits = red etildi
reply-partly_met = qısmen yerine ketirildi
reply-met = yerine ketirildi
reply-returned_undelivered = teslim etilmey qaytarıldı
state-answered = cevap keldi
state-answered_late = { $n ->
   *[other] cevap { $number } kün keç keldi
}
state-awaiting = cevap daa qayd etilmegen
state-no_answer_recorded = { $n ->
   *[other] cevap qayd etilmegen: müddetten soñ { $number } kün
}
state-no_answer_recorded-sending = { $n ->
   *[other] cevap qayd etilmegen: yollanğanından soñ { $number } kün
}
state-ignored = cevapsız qaldırıldı: bütün qutular teşkerildi, iç bir şey kelmedi
state-not_recorded = bu reestrde cevap aqqında malümat yoq
state-no_duty = cevap bermege mecburiyet yoq; cevap qayd etilmegen
state-withdrawn = soravcılar tarafından keri alındı
state-returned = teslim etilmey qaytıp keldi
state-not_applicable = cevap istemey
state-name-answered = cevap keldi
state-name-answered_late = cevap keç keldi
state-name-awaiting = cevap beklene
state-name-no_answer_recorded = cevap qayd etilmegen
state-name-ignored = cevapsız qaldırıldı
state-name-not_recorded = bu reestrde cevap aqqında malümat yoq
state-name-no_duty = cevap bermege mecburiyet yoq
state-name-withdrawn = keri alındı
state-name-returned = teslim etilmey qaytarıldı
state-name-not_applicable = cevap istemey
state-meaning-answered = Cevap qayd etilgen: vaqtında ya da keçirecek künü olmadan. Mündericesiz cevap da cevap sayıla.
state-meaning-answered_late = Cevap qayd etilgen ve qanun qoyğan künden soñ keldi.
state-meaning-awaiting = Gruppa cevaplarnı közete. Cevap daa vaqtında kelmesi mümkün ya da müddet aytılamay.
state-meaning-no_answer_recorded = Gruppa cevaplarnı közete, müddet keçti, cevap qayd etilmegen. Bir insan bütün qutularnı teşkergence eñ küçlü söz budır.
state-meaning-ignored = Bir insan bütün qutularnı teşkerdi ve iç bir şey kelmegenini qayd etti. Yalıñız taqvim boyunca iç bir vaqıt qoyulmay.
state-meaning-not_recorded = Gruppa bu adımnıñ cevaplarını közetmey. Reestr cevap kelgenini ya da kelmegenini bilmey.
state-meaning-no_duty = Adresat cevap bermege mecbur degil.
state-meaning-withdrawn = Soravcılar bunı keri aldı.
state-meaning-returned = Adresatqa yetmedi.
state-meaning-not_applicable = Adresatsız areket, ya da cevap istemegen areket, ya da insanğa qarşı areket.
line-caption = Vaqıt sızığı cedvel şeklinde. Künler eñ keç mümkün künden { $date } kününe qadar sayıldı.
line-step = Adım
line-parties = Kim kimge
line-state = Al
line-days = Künler
authorities-title = Kimge muracaat etildi ve ne keldi
authorities-lead = Er bir organ: ğayıp olğanlar içün oña qaç kere, ne vaqıt muracaat etildi ve ne çıqtı.
authorities-note = «Bu reestrde cevap aqqında malümat yoq» — reestr cevaplarnı közetmey demektir. Bu cevap olmağanınıñ delili degil ve iç kimni qabaatlamay.
authorities-name = Organ
authorities-whose = Kimniñ
authorities-asked = Muracaatlar
authorities-when = Ne vaqıt
authorities-came = Ne keldi
authorities-acted = Öz areketleri
authorities-period = { $first } – { $last }
authorities-texts = Tek söznen adlanğanlar
authorities-texts-words = Bu adresatlar menbalarda iç bir organnı qatiy bildirmegen sözlernen yazılğan. Olarnıñ öz saifesi yoq, olar iç kimnen birleştirilmegen.
authorities-text-steps = { $n ->
   *[other] { $number } adım
}
authority-asked = { $n ->
    [0] Bu reestr boyunca, oña iç muracaat etilmegen.
   *[other] Bu reestr boyunca, oña { $number } kere muracaat etilgen.
}
authority-note = Qayd etilmegen şey onıñ olmağanını isbatlamay.
authority-was-asked = Oña ne ile muracaat etildi
authority-did = O ne yaptı
authority-level-national = Ukraina
authority-level-de_facto = de-fakto
authority-level-foreign_state = başqa devlet
authority-level-international = halqara
authority-kind-police = politsiya
authority-kind-prosecutor = prokuratura
authority-kind-investigator = tahqiqat
authority-kind-court = mahkeme
authority-kind-ombudsman = insan aqları vekili
authority-kind-commissioner_missing = ğayıp olğanlar boyunca vekil
authority-kind-ministry = nazirlik
authority-kind-security_service = havfsızlıq hızmeti
authority-kind-prison = apishane
authority-kind-parliament = parlament
authority-kind-president = prezident
authority-kind-local = yerli akimiyet
authority-kind-embassy = elçihane
authority-kind-un_body = BMT organı
authority-kind-treaty_body = şartname organı
authority-kind-regional_court = regional mahkeme
authority-kind-regional_body = regional teşkilât
authority-kind-icrc = Qızıl Haç
authority-kind-ngo = cemaat teşkilâtı
authority-kind-other = başqa organ
actions-title = Aktsiyalar
actions-total = { $n ->
   *[other] Reestrde { $number } açıq aktsiya bar.
}
actions-others = Başqa aktsiyalar
actions-calendar = Künü belli aktsiyalarnıñ taqvimi (iCalendar)
action-kind-rally = Miting
action-kind-picket = Piket
action-kind-vigil = Nevbet
action-kind-march = Yürüş
action-kind-exhibition = Sergi
action-kind-reading = Oquv
action-kind-flashmob = Fleşmob
action-kind-press_conference = Matbuat konferentsiyası
action-kind-online = Şebeke aktsiyası
action-kind-commemoration = Hatırlav
action-kind-posters = Plakatlar
action-kind-other = Aktsiya
action-numbered = { $kind } № { $number }
action-when = { $date }, yerli vaqıtnen saat { $time }
action-organised-by = Teşkilâtçılar:
action-what = Ne oldı
action-by-name = Kim içün, adınen
action-present = Kim bar edi
action-said = Ne aytıldı
action-accounts = Başqa ikâye
action-accounts-words = Aynı aktsiyanıñ şübeli ekinci ikâyesi. O saqlana, amma iç bir cedvel, sayı ve taqvimge kirmey.
action-series = Seriya
appeals-title = Petitsiyalar ve mektüpler
appeals-words = Başqalarnıñ petitsiya ve mektüp toplavları, nasıl olğan olsa öyle ikâye etilgen. Mında iç bir şey imzalanmay.
appeal-kind-petition = Petitsiya
appeal-kind-letters = Mektüpler
appeal-signatures = { $n ->
   *[other] { $number } imza.
}
appeal-signatures-none = İmza sayısı qayd etilmegen.
sources-title = Menbalar
sources-total = { $n ->
   *[other] { $number } menba kösterile.
}
sources-words = Qavus içindeki serlevha menbanı tarif ete ve iqtibas degil. Saqlanmağan adres boş qala.
source-title-taken-back = (serlevhası kösterilmey)
method-title = Nasıl sayamız
method-lead = Bu saytta er bir sayı, kün ve söz bir qaidege uya. Mına şu qaideler.
method-count = Sayılar
method-count-words = Er bir insan bir kere, eñ yüksek baalı şaatlıq boyunca sayıla. Tek ğayıp oluv davası olğanlar ğayıp sayıla. Al menba aytqan kün içün doğrudır, ve şu kün sayınıñ yanında tura.
method-grades = Baalar
method-grades-words = Er bir faktnıñ bahası ve menbaları bar. Bir qaç şaatlıqtan eñ yüksek baalısı kösterile; qalğanları yanında qala.
method-dates = Künler
method-dates-words = Kün menba nasıl aytsa, öyle aytıla: kün, ay, «taqriben», «keç degil», «arasında». İç kim aytmağan künge yuvarlaqlanmay. Künler eñ keç mümkün künden bugünge qadar sayıla.
method-answers = Cevaplar
method-answers-words = Cevap kelgeni siz oquğan künü künlerden esaplana. Tek gruppa cevaplarını közetken adımnıñ müddeti bar. Cevaplar közetilmegen yerde reestr bunı ayta, ve bu qabaatlav degil. İnsanğa qarşı areketler iç bir sayığa kirmey.
method-de-facto = De-fakto
method-de-facto-words = İşğal etilgen topraqta qanunsız areket etken organ daima de-fakto dep adlanğan. Adını aytmaq tanımaq degil. Qırım — Ukrainadır.
method-shown = Ne kösterile
method-shown-words = Başta iç bir şey açıq degil. Qayd tek er bir faktınıñ neşir etilgen menbası olğanda, havf ölçengende ve ekinci insan razı olğanda açıla. Açılğan şey er vaqıt keri alınmaq mümkün.
method-not-shown-words = Kösterilmey: evler, soy-sop bağları, vesiqalar, menba sözünden ziyade sağlıq malümatı, ve ayrı qayd olaraq soy-soplar. Soydaş, söz çıqarıcı ya da teşkilâtçı tek menba onı adlağan aktsiya ya da adımda adlana.
method-languages-words = Teşkerilgen tercimesi olmağan metin asıl tilinde tura, ve şu til işaretlene. İç bir ad köstermek içün transliteratsiya etilmey.
method-others = Başqalar nasıl saya
method-others-words = Olar başqa qaideler boyunca saya. Cedvel mında bir menbadır, aqiqat dep alınmay.

## Drawings

line-title = Vaqıt sızığı: { $name } içün yapılğan adımlar ve olardan soñra susuv
line-title-authority = Vaqıt sızığı: { $name } ne soralğan
line-desc = Oq üstünde: { $above }. Astında: { $below }. { $from } – { $to }. Aynı şey aşağıdaki cedvelde bar.
line-national = Milliy seviyedeki adımlar
line-national-short = Milliy
line-international = Halqara seviyedeki adımlar
line-international-short = Halqara
line-to = { $date } küngece
line-undated = Sızıqta yoq, künü qayd etilmegen: { $steps }.
key-open = soralğan; cevap qayd etilmegence band açıq
key-answered = cevap berilgen: band tolu bite
key-late = müddetten soñ cevap berilgen
key-dot = cevap istemegen areket
key-ended = cevapsız bitken
key-not_followed = bu reestr cevaplarnı taqip etmey
fence-missing = { $number } ğayıp
fence-found_dead = { $number } ölü tapılğan
fence-found_alive = { $number } sağ tapılğan
fence-not_verified = { $number } teşkerilmegen

## Terms and the scoreboard

score-title = Cevaplar sayılarda
score-as-of = { $date } kününe
score-rule = Sayılğan: ilân etilgen, bir müessiseden bir şey soralğan, cevapları bu reestrde közetilgen ve kimse şübelenmegen er adım; qaytarıp alınğanlar ve teslim etilmeyip qaytqanlar sayılmay. Mündericeli: soralğan şeyge cevap, esasnen red de kire. Şekliy: mündericesiz cevap ya da baqmaqtan vazgeçüv. Keç kelgenleri cevaplarnıñ bir qısmıdır; közge alınmağanları «cevap yoq» sayısınıñ bir qısmıdır. «Cevap yoq» — müddet keçti ve bu reestrde cevap yoq demek: berilmegenine delil degil. Künler yiberilgen eñ soñki mümkün künden sayıla.
score-none = Bu reestr ilân etilgen adımlarnıñ iç birine berilgen cevaplarnı közetmey. Şunıñ içün mında iç bir şey sayılmağan ve kimse susmaqta qabaatlanmay.
score-files = Aynı şey malümat olaraq
score-sort = Sıralamaq
score-name = Organ
score-asked = Soralğan
score-substance = Mündericeli cevap
score-formal = Şekliy cevap
score-late = Olardan keç
score-no_answer = Cevap yoq
score-open = Daa açıq
score-silence = Eñ uzun susuv
score-days = { $n ->
   *[other] { $number } kün
 }
score-no-silence = yoq
tally-substance = mündericeli cevap: { $number }
tally-formal = şekliy cevap: { $number }
tally-late = olardan keç: { $number }
tally-no_answer = cevap yazılmağan: { $number }
tally-ignored = olardan közge alınmağan: { $number }
tally-awaited = daa beklenile: { $number }
tally-no_duty = cevap bermege mecbur degil: { $number }
tally-not_followed = bu reestrde cevap aqqında haber yoq: { $number }
rules-title = Cevap müddetleri
rules-lead = Kim, qaysı müddette ve qaysı qanunğa köre cevap bermek kerek, ve bu qanunnı insan oqudımı.
rules-note = «Teşkerilecek» qaide boyunca bu saytta kimse keçikmey ve kimse susmay.
rules-list = Bütün qaideler
rules-all = Müddetler aqqında bütün qaideler
rules-rule = Qaide
rules-standing = Oqulğan ve teşkerilgen
rule-title = Qaide { $rule }
rule-number = qaide { $rule }
rule-article = , madde { $article }
rule-facts = Qaide
rule-who = Kimni mecbur ete
rule-law = Qanun ya da qaide
rule-law-none = yoq
rule-law-number = Nomer
rule-law-article = Madde
rule-law-redaction = Oqulğan redaktsiya
rule-term = Müddet
rule-term-none = müddet qoyulmağan ya da belli degil
rule-term-short = Daa qısqa müddet
rule-term-short-when = … eger
rule-term-extension = Eñ uzun, haber berilse
rule-start = Sayıluv başlay
rule-start-sent = yiberilgen künden
rule-start-received = alınğan künden
rule-start-registered = qayd etilgen künden
rule-registration = Qayd etilüv müddeti
rule-obliged = Ne mecbur ete
rule-obliged-law = qanun
rule-obliged-practice = tek ameliyat
rule-obliged-none = iç bir şey
rule-mark = Nasıl oqulğan
rule-mark-V = metinniñ özünde ya da resmiy organnıñ iqtibasında
rule-mark-S = ekinci derece menbada
rule-mark-M = hatırdan
rule-source = Qayda
rule-check = Teşkerilecek şey
rule-checked_on = Oqulğan künü
rule-settled = Teşkerilgen; kene oqulmaq kerek: { $date }
rule-to_be_checked = İnsan teşkermek kerek
rule-consequence-law = Künü isbat etilse ve cevapsız keçse, sayt bunı ayta.
rule-consequence-practice = Bu ameliyattır, onıñ iç bir künü bozuv dep aytılmay; tek yiberilgen künden soñki künler sayıla.
rule-consequence-to_be_checked = Saytnıñ keç ya da yoq cevap aqqında iç bir cümlesi oña esaslanmay.
rule-consequence-none = O iç bir şeyge mecbur etmey, şunıñ içün onıñ boyunca kimse keçikmey ve susmay.
rule-missed = Müddet keçse
rule-lawyer = Yapılsınmı ve nasıl, yurist qarar bere.
term-hour = { $n ->
   *[other] { $number } saat
 }
term-calendar_day = { $n ->
   *[other] { $number } kün
 }
term-working_day = { $n ->
   *[other] { $number } iş künü
 }
term-month = { $n ->
   *[other] { $number } ay
 }

## Agenda

agenda-title = Kün tertibi
agenda-lead = { $date } kününe ve ondan soñki { $n } künge
agenda-now = deral
agenda-none = Bu künlerde iç bir iş beklenmey.
agenda-note = Tek hadimler içün: mında kimse ilân etmegen şeyler bar. Taqvim iç bir vaqıt adım közge alınmadı demey; bunı tek bütün poçta qutularını teşkergen insan ayta. Keçken müddet içün areket etilsinmi ve nasıl, yurist qarar bere.
agenda-check_inboxes = Poçta qutularını teşkermek
agenda-check_inboxes-hint = Müddet keçti, cevap daa yolda olabilecek vaqıt da keçti. Er qutuğa baqıñız; soñra cevapnı yazıñız ya da kelmegenini ve qayda baqqanıñıznı yazıñız.
agenda-term_passed = Müddet keçti
agenda-term_passed-hint = Cevap daa yolda ola bile.
agenda-term_ends = Müddet bite
agenda-term_ends-hint = Soñki künü kelgen cevap vaqtında kelgen sayıla.
agenda-window_closes = Pencere qapana
agenda-window_closes-hint = O künge qadar yiberilmegen şey qabul etilmeycek ya da daa yavaş baqılacaq. Yurist qarar bere.
mechanism-wgeid = BMTniñ zornen ğayıp etüvler boyunca İş gruppası: acele usul
mechanism-wgeid_answer = BMTniñ İş gruppası: onıñ haberine cevap
mechanism-ced = BMTniñ zornen ğayıp etüvler boyunca Komiteti
mechanism-echr = Avropa insan aqları mahkemesi
mechanism-hrc = BMTniñ insan aqları Komiteti
agenda-mend_record = Yazını tüzetmek
agenda-mend_record-hint = Bu adımlar böyle yazılğan olsa, olar içün kün aytılıp olamay.
agenda-read_rule = Qaideni oqumaq
agenda-read_rule-hint = İnsan qanunnı kene oqumağance, onıñ iç bir künü dünyağa aytılmay.
agenda-basis-law = qanunğa köre, qaide { $rule }
agenda-basis-assumed = tahmin, qaide { $rule }: alınğan künü isbat etilmegen
agenda-basis-to_be_checked = eger qaide { $rule } doğru olsa: onı daa teşkermek kerek
agenda-fault-stands_still = qanun müddetni toqtattı, ve qaçanğa qadar olğanı belli degil
agenda-fault-not_sent = yiberilgen künü yazılmağan
agenda-fault-sent_open_ended = yiberilgen kününiñ eñ soñki çegi yoq
agenda-fault-not_registered = qayd etilgen künü isbat etilmegen, qaide de oña soñki kün qoymay
agenda-fault-received_before_sent = alınğan künü yiberilgen künden evel
agenda-fault-registered_before_sent = qayd etilgen künü yiberilgen künden evel
agenda-fault-registered_before_received = qayd etilgen künü alınğan künden evel
agenda-fault-notice_before_sent = uzatuv aqqında haber yiberilgen künden evel
agenda-fault-extension_without_notice = uzatuv haber künü olmadan yazılğan
agenda-fault-reply_before_sent = cevap yiberilgen künden evel kelgen
agenda-fault-no_rule = qaide adlandırılmağan, şunıñ içün müddet sayılmay

## Search

search-title = İnsannı adına köre tapmaq
search-lead = Er angi yazılış, er angi elifbe. Tek bu reestr ilân etken insanlar tapıla.
search-form = Qıdıruv
search-name = Ad
search-hint = Meselâ: İbragimov, Ібрагімов, Эрвин
search-find = Tapmaq
search-found = Tapıldı
search-none = Mında bu adda kimse ilân etilmegen. Bu insan aqqında haber degil: er dava açıq degil. Başqa yazılışnı ya da tek soyadnı sınap baqıñız.
search-spelling = Yazılışına köre:
search-wrong-name = Bu ad kibi oqulıp olamay. Ariflernen yazıñız, 24 sözden çoq olmasın.
search-sure = pek ihtimallı
search-likely = ihtimallı
search-possible = mümkün
search-why-same = aynı yazılğan
search-why-alike = aynı eşitile
search-why-near = deyerli aynı eşitile
search-why-one_given_name = bir ad eki tilde
search-why-short_form = bir ad ekincisiniñ qısqası
search-why-initial = baş arif kelişe
search-why-missing = bir söz tek bir adda bar
search-why-other = başqa söz farqlı
search-total = { $n ->
   *[other] { $number } insan
 }
