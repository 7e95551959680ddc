# draft, needs a native reader
# Arayüzniñ sözleri qırımtatar tilinde (latin elifbesi).

## Dates and numbers

date-day = { $day } { $month } { $year }
date-day-no-year = { $day } { $month }
date-day-time = { $date }, saat { $time }
date-month = { $month } { $year }
date-month-day = { $day } { $month }, senesi qayd etilmegen
date-month-alone = { $month }, senesi qayd etilmegen
date-month-unknown = { $year }, ayı qayd etilmegen
date-day-unknown = { $date }, künü qayd etilmegen
date-twenties = { $month } { $year }, 20 ile 29 arasında
date-twenties-no-year = { $month }, 20 ile 29 arasında
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
date-not-later = eñ keç { $date }
date-not-earlier = eñ erte { $date }
date-between = { $from } ile { $to } arasında
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
desk-fill-form = 1. Formanı alıñız: boş reyestr serlevalı cedveller papkasını berir.
desk-fill-import = 2. Cedvellerni er angi cedvel programmasında toldurıp, papkanı import etiñiz. Bir şey yañlış olsa, er hata kösterilir ve iç bir şey deñişmez.
desk-fill-release = 3. Neşir etiñiz: bir kişi telüke bağasına cevap bere, ekincisi tasdıqlay.
desk-fill-again = İstegeniñiz qadar eksport etiñiz, deñiştiriñiz ve kene import etiñiz: evelkisi tarihta qala.
