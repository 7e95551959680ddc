# Слова интерфейса по-русски. Черновик: нужен просмотр носителя языка и юриста-переводчика.

## Dates and numbers

date-day = { $day } { $month } { $year }
date-day-of = { $day } { $month } { $year } года
date-day-no-year = { $day } { $month }
date-day-time = { $date }, { $time }
date-month = { $month } { $year }
date-month-of = { $month } { $year } года
date-year-of = { $year } года
date-month-day = { $day } { $month }, год не записан
date-month-alone = { $month }, год не записан
date-month-unknown = { $year }, месяц не записан
date-day-unknown = { $date }, день не записан
date-twenties = в двадцатых числах { $month } { $year } года
date-twenties-no-year = в двадцатых числах { $month }
date-twenties-of = двадцатых чисел { $month } { $year } года
date-twenties-of-no-year = двадцатых чисел { $month }
date-decade = { $from }-е годы
date-decade-of = { $from }-х годов
season-spring = весна { $year }
season-spring-of = весны { $year } года
season-summer = лето { $year }
season-summer-of = лета { $year } года
season-autumn = осень { $year }
season-autumn-of = осени { $year } года
season-winter = зима { $year }
season-winter-of = зимы { $year } года
date-about = около { $date }
date-uncertain = { $date }, под вопросом
date-about-uncertain = около { $date }, под вопросом
date-about-of = примерно { $date }
date-uncertain-of = { $date } (под вопросом)
date-not-later = не позднее { $date }
date-not-earlier = не ранее { $date }
date-between = между { $from } и { $to }
date-within = не ранее { $from } и не позднее { $to }
date-span = от { $from } до { $to }
date-onward = от { $from } и далее
date-end-unknown = от { $from }, конец не записан
date-start-unknown = до { $to }, начало не записано
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря
month-short-1 = янв.
month-short-2 = февр.
month-short-3 = марта
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июня
month-short-7 = июля
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.

## Desk

## Report

report-title = Шаги, предпринятые ради пропавших
report-title-person = Шаги, предпринятые ради человека по имени { $name }
report-as-of = По состоянию на { $date }. Реестр: { $group }.
report-against = Сделано против них
report-method = Составлено только из того, что этот реестр обнародовал. Каждый шаг приведён с источниками и оценкой. «В этом реестре нет сведений об ответе» значит, что реестр не следит за ответами, а не что ответа не было. Дни считаются от самого позднего возможного дня до дня, названного выше.

## Frame
frame-skip = К содержанию
frame-languages = Язык
frame-parts = Разделы сайта
frame-demonstration = Демонстрация по опубликованным источникам, группой не проверена
frame-promise = Каждый исчезнувший человек — поимённо; каждый шаг ради него — в реестре.
frame-facts = У каждого факта есть источник или согласие семьи и оценка. Что не найдено, остаётся пустым.
frame-kept-by = Реестр ведёт
frame-licence = Факты свободны: указывайте источник каждого.
nav-people = Люди
nav-steps = Шаги
nav-authorities = Органы власти
nav-actions = Акции
nav-petitions = Петиции
nav-sources = Источники
nav-method = Как мы считаем
word-to = к
as-table = То же таблицей
de-facto = фактическая власть:
date-none = день не записан
error-way-home = На первую страницу
error-way-people = К людям
error-way-steps = К шагам
error-not-found-title = Здесь нет страницы
error-not-found = По этому адресу ничего нет. Возможно, он набран с ошибкой или обрезан.
error-taken-back-title = Это отозвано
error-taken-back = То, что здесь было, отозвано { $date }. Больше об этом ничего не сказано.
error-method-title = Эту страницу можно только читать
error-method = Этот адрес не принимает такого запроса. Откройте страницу обычным способом.
error-too-long-title = Адрес слишком длинный
error-too-long = Адрес длиннее 16 килобайт не читается. Сократите запрос.
error-unreadable-title = Запрос невозможно прочитать
error-unreadable = В адресе что-то написано неверно. Вернитесь и попробуйте ещё раз или начните с первой страницы.
error-broken-title = У нас что-то сломалось
error-broken = Это не ваша вина, и мы это записали. Попробуйте ещё раз через минуту.
mark-en = англ.
mark-uk = укр.
mark-crh = крым.
mark-ru = рус.
mark-de = нем.
mark-fr = фр.
mark-tr = тур.
mark-pl = польск.
language-en = по-английски
language-uk = по-украински
language-crh = по-крымскотатарски
language-ru = по-русски
language-de = по-немецки
language-fr = по-французски
language-tr = по-турецки
language-pl = по-польски
paging-label = Страницы списка
paging-here = Страница { $page } из { $pages }
paging-before = Предыдущая страница
paging-after = Следующая страница
language-crh-Cyrl = крымскотатарский кириллицей

## Public pages
feed-title = Byname: последние шаги
calendar-title = Byname: акции
home-title = Каждый исчезнувший человек — поимённо
home-promise-people = Каждый исчезнувший человек — поимённо.
home-promise-steps = Каждый шаг ради него — в реестре.
home-counts = Сколько их
home-counts-note = Каждый человек учтён один раз, по свидетельству с наивысшей оценкой. Отсутствие в более позднем списке не означает возвращения.
home-count-who = Кто они
home-others = Как считают другие
home-names = Имена
home-names-marked = Где имени на вашем языке в реестре ещё нет, стоит имя на другом языке с пометкой.
home-names-many = Имена стоят в списке людей, год за годом.
home-all-people = Все люди
home-years = По годам
home-year = Год, когда видели в последний раз
home-fence = Во время этих акций белые ленты с именами пропавших привязывали к ограде посольства. Одна лента здесь — один человек.
home-latest = Последние шаги
home-all-steps = Все шаги, национальные и международные
year-none = Год не записан
standing-missing = человек пропал без вести
standing-found_dead = человек найден мёртвым
standing-found_alive = человек найден живым
standing-not_verified = дальнейшая судьба не проверена
standing-freed = содержание под стражей, затем освобождение
standing-uncounted = не учтено
group-missing = пропавшие без вести
group-found_dead = найденные мёртвыми
group-found_alive = найденные живыми
group-not_verified = дальнейшая судьба не проверена
group-freed = содержались под стражей, затем освобождены
wall-found_dead = смерть подтверждена
wall-found_dead-on = тело найдено: { $date }
wall-found_alive = позже стало известно, что человек жив
wall-not_verified = дальнейшая судьба здесь не проверена
count-missing = { $n ->
    [one] Пропал без вести { $number } человек.
    [few] Пропали без вести { $number } человека.
   *[many] Пропали без вести { $number } человек.
}
count-found_dead = { $n ->
    [one] Найден мёртвым { $number } человек.
    [few] Найдены мёртвыми { $number } человека.
   *[many] Найдены мёртвыми { $number } человек.
}
count-found_alive = { $n ->
    [one] Пропал и позже найден живым { $number } человек.
    [few] Пропали и позже найдены живыми { $number } человека.
   *[many] Пропали и позже найдены живыми { $number } человек.
}
count-not_verified = { $n ->
    [one] Об исчезновении { $number } человека сообщено, его дальнейшая судьба здесь не проверена.
    [few] Об исчезновении { $number } человек сообщено, их дальнейшая судьба здесь не проверена.
   *[many] Об исчезновении { $number } человек сообщено, их дальнейшая судьба здесь не проверена.
}
count-freed = { $n ->
    [one] { $number } человек, названный в реестре, содержался под стражей и был освобождён.
    [few] { $number } человека, названные в реестре, содержались под стражей и были освобождены.
   *[many] { $number } человек, названных в реестре, содержались под стражей и были освобождены.
}
count-missing-rule = Правило: открытое исчезновение; ни возвращение, ни смерть не записаны.
count-found_dead-rule = Правило: исчезновение, которое закончилось подтверждённой смертью.
count-found_alive-rule = Правило: исчезновение, после которого о человеке знали, что он жив.
count-not_verified-rule = Правило: об исчезновении сообщил источник, проверенных вестей о дальнейшем нет.
count-freed-rule = Правило: задержаны или преследовались, затем освобождены; пропавшими никогда не считались. Что было дальше, здесь не записано.
count-as-of = По состоянию на: { $oldest } – { $newest }, по этому реестру.
count-as-of-one = По состоянию на: { $date }, по этому реестру.
count-without-date = Без даты: { $number }.
filter-title = Выбрать
filter-any = любой
filter-show = Показать
filter-none = В реестре нет ничего по этому выбору.
filter-problem = Кое-что написано так, что прочитать невозможно
people-title = Люди
people-total = { $n ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}
people-name = Имя
people-status = Статус
people-year = Год, когда видели в последний раз
people-place = Место, где видели в последний раз
people-wrong-status = «{ $written }» — не статус из этого списка. Выберите один из предложенных.
people-wrong-year = «{ $written }» — не год. Напишите четыре цифры, например 2014.
person-title = { $name }: что известно и что сделано
person-line = Линия времени
person-line-words = Национальные шаги стоят над линией, международные — под ней. Точки означают, что в этом реестре нет сведений об ответе; пустая полоса — обращение, ответа на которое ждут; заполненный конец она имеет лишь там, где ответ пришёл.
person-facts = Факты
person-conflicts = Расхождения
person-conflict = источники расходятся
person-conflict-shown = Показано среди фактов.
person-conflict-why = Ничто в реестре этого не решает. Все версии остаются, пока не решит источник.
person-steps = Сделанные шаги
person-steps-number = { $n ->
    [0] Ни одного шага не записано.
    [one] { $number } шаг
    [few] { $number } шага
   *[many] { $number } шагов
}
person-steps-list = Эти шаги в списке всех шагов
person-against = Сделано против человека
person-against-words = Эти действия стоят отдельно: они не входят ни в один подсчёт и не стоят на линии времени.
told-by-family = со слов семьи, с её согласия
person-by-family = Что отмечено как слова семьи, и имя, для которого здесь нет источника, опирается только на её слово. Оно стоит здесь с её согласия и исчезнет, когда она его отзовёт.
since-missing = { $sex ->
    [female] Пропала без вести: { $date }.
    [male] Пропал без вести: { $date }.
   *[other] Исчезновение: { $date }.
}
since-missing-about = { $sex ->
    [female] Пропала без вести. В последний раз видели: { $date }.
    [male] Пропал без вести. В последний раз видели: { $date }.
   *[other] Исчезновение. В последний раз видели: { $date }.
}
since-missing-undated = Исчезновение. День и год не записаны.
since-found_dead = В последний раз видели: { $date }. { $sex ->
    [female] Найдена мёртвой.
    [male] Найден мёртвым.
   *[other] Смерть подтверждена.
}
since-found_dead-undated = { $sex ->
    [female] Найдена мёртвой.
    [male] Найден мёртвым.
   *[other] Смерть подтверждена.
} Когда видели в последний раз, не записано.
since-found_alive = В последний раз видели: { $date }. Позже стало известно, что человек жив.
since-found_alive-undated = Исчезновение; позже стало известно, что человек жив.
since-not_verified = В последний раз видели: { $date }. Дальнейшая судьба здесь не проверена.
since-not_verified-undated = Сообщено об исчезновении. Дальнейшая судьба здесь не проверена.
since-freed = В последний раз видели: { $date }. Содержание под стражей, затем освобождение.
since-freed-undated = Содержание под стражей, затем освобождение. Пропавшим этот человек никогда не считался.
since-uncounted = В последний раз видели: { $date }.
since-uncounted-undated = Имя есть в реестре; ни в одном числе не учтено.
since-days = { $n ->
    [one] Прошёл { $number } день.
    [few] Прошло { $number } дня.
   *[many] Прошло { $number } дней.
}
since-days-at-least = { $n ->
    [one] Прошёл как минимум { $number } день.
    [few] Прошло как минимум { $number } дня.
   *[many] Прошло как минимум { $number } дней.
}
since-counted = Сосчитано до { $date }.
since-status = Последний записанный статус — { $standing } ({ $date }).
since-status-undated = Записанный статус, без дня — { $standing }.
fact-other_spelling = Другие написания
fact-sex = Пол
fact-birth_edtf = Дата рождения
fact-age_at_event = Возраст тогда
fact-age_on = Возраст на { $date }
fact-last_seen_edtf = Видели в последний раз
fact-last_seen_time = Час
fact-last_seen_place = Место
fact-circumstances = Что произошло
fact-detained_edtf = Задержание
fact-detained_place = Место задержания
fact-sentenced_edtf = День приговора
fact-sentence = Приговор
fact-affiliation = Дело и принадлежность
fact-status = Статус
fact-status_as_of_edtf = Статус по состоянию на
fact-legal_status = Правовой статус
fact-body_found_edtf = Тело найдено
fact-body_found_place = Где найдено
sex-female = женский
sex-male = мужской
sex-other = другой
sex-unknown = не известен
whereabouts-released = на свободе после освобождения
whereabouts-exchanged = на свободе после обмена
legal-status-missing_special_circumstances_ua = пропавшие без вести при особых обстоятельствах (закон Украины)
legal-status-declared_absent_court = признание судом безвестно отсутствующим
legal-status-declared_dead_court = объявление судом умершим (правовой акт, ничего не говорящий о судьбе)
legal-status-pow_confirmed_icrc = плен, подтверждённый МККК
legal-status-detained_civilian = содержание гражданского лица под стражей
grade-A = Оценка A: официальный орган говорит о собственном действии
grade-B = Оценка B: два или больше источников согласны
grade-C = Оценка C: один источник
grade-D = Оценка D: противоречит лучшему источнику или сомнительно; никогда не показывается как значение
level-national = Национальные
level-international = Международные
sphere-national = Национальный шаг
sphere-international = Международный шаг
level-letter-national = Н
level-letter-international = М
jurisdiction-UA = Украина
jurisdiction-UA-43 = фактические власти в Крыму
jurisdiction-RU = Российская Федерация
steps-title = Шаги
steps-total = { $n ->
    [one] { $number } шаг
    [few] { $number } шага
   *[many] { $number } шагов
}
steps-none = Ни одного шага не записано.
steps-of-person = Ради:
steps-from = От дня
steps-to = До дня
steps-level = Уровень
steps-kind = Вид
steps-person = Человек
steps-addressee = Адресат
steps-wrong-day = «{ $written }» — не день. Напишите год, месяц и день, например 2016-10-25.
steps-wrong-level = «{ $written }» — не уровень. Выберите один из предложенных.
steps-wrong-kind = «{ $written }» — не вид шага. Выберите один из предложенных.
step-number = № { $number }
step-asked = Обращение
step-due = Срок
step-came = Что пришло
step-people = Ради:
step-forwarded = Перенаправлено с предыдущего шага
step-doubtful = Сомнительно: противоречит лучшему источнику или опирается на один слабый. Ни в один итог не входит.
due-law = { $date }, по закону:
due-assumed = { $date }, предположительно, так как день получения не доказан:
due-to_be_checked = не называем; ещё должен проверить человек:
due-no_duty = нет: не обязаны отвечать
due-no_term = нет: правило не устанавливает срока
due-none = срок не считается
due-unclear = срок не считается: в записи недостаточно сведений
due-short-none = нет
kind-search_application = Заявление о розыске
kind-crime_report = Заявление о преступлении
kind-appeal = Обращение
kind-complaint = Жалоба
kind-information_request = Запрос информации
kind-mp_query = Депутатский запрос
kind-mp_appeal = Депутатское обращение
kind-lawyer_query = Адвокатский запрос
kind-motion_in_proceedings = Ходатайство в производстве
kind-complaint_to_court = Жалоба в суд
kind-administrative_suit = Административный иск
kind-ombudsman_complaint = Жалоба уполномоченному по правам человека
kind-petition_delivery = Передача петиции
kind-open_letter = Открытое письмо
kind-un_wgeid_urgent = Срочное обращение в Рабочую группу ООН по насильственным исчезновениям
kind-un_wgeid_standard = Дело в Рабочей группе ООН по насильственным исчезновениям
kind-un_wgeid_reprisal = Сообщение о мести в Рабочую группу ООН по насильственным исчезновениям
kind-un_ced_urgent = Просьба о срочных действиях в Комитет ООН по насильственным исчезновениям
kind-un_special_procedure = Обращение к специальным докладчикам ООН
kind-un_hrc_communication = Сообщение в Комитет ООН по правам человека
kind-un_wgad = Обращение в Рабочую группу ООН по произвольным задержаниям
kind-echr_application = Жалоба в Европейский суд по правам человека
kind-echr_rule39 = Просьба о временной мере Европейского суда по правам человека
kind-coe_commissioner = Письмо Комиссару Совета Европы по правам человека
kind-osce = Письмо органу ОБСЕ
kind-icrc_tracing = Запрос о розыске в Красный Крест
kind-icc_communication = Сообщение в Международный уголовный суд
kind-embassy_note = Дипломатическая нота
kind-parliament_appeal = Обращение к парламенту или от парламента
kind-sanctions_request = Просьба о санкциях
kind-media_request = Обращение к прессе
kind-meeting = Встреча
kind-criminal_proceedings = Уголовное производство
kind-public_statement = Публичное заявление
kind-report = Доклад
kind-resolution = Резолюция
kind-urgent_action = Срочная акция
kind-parliamentary_question = Письменный вопрос в парламенте
kind-court_ruling = Решение суда
kind-inter_state_case = Межгосударственное дело
kind-legislation = Закон или договор
kind-case_transfer = Передача дела
kind-coercive_measure = Принудительная мера
kind-other = Другой шаг
reply-acknowledged = получение подтверждено
reply-interim = промежуточный ответ
reply-forwarded = перенаправлено
reply-extended = срок продлён
reply-answered_substance = ответ по существу
reply-answered_formal = отписка
reply-refused_to_consider = отказано в рассмотрении
reply-refused_on_merits = отказано
reply-partly_met = выполнено частично
reply-met = выполнено
reply-returned_undelivered = возвращено без вручения
state-answered = ответ пришёл
state-answered_late = { $n ->
    [one] ответ пришёл с опозданием на { $number } день
    [few] ответ пришёл с опозданием на { $number } дня
   *[many] ответ пришёл с опозданием на { $number } дней
}
state-awaiting = ответ пока не записан
state-no_answer_recorded = { $n ->
    [one] ответ не записан: { $number } день после срока
    [few] ответ не записан: { $number } дня после срока
   *[many] ответ не записан: { $number } дней после срока
}
state-no_answer_recorded-sending = { $n ->
    [one] ответ не записан: { $number } день после отправки
    [few] ответ не записан: { $number } дня после отправки
   *[many] ответ не записан: { $number } дней после отправки
}
state-ignored = оставлено без ответа: все ящики проверены, ничего не пришло
state-not_recorded = в этом реестре нет сведений об ответе
state-no_duty = обязанности отвечать нет; ответ не записан
state-withdrawn = отозвано теми, кто обратился
state-returned = вернулось без вручения
state-not_applicable = ответа не требует
state-name-answered = ответ пришёл
state-name-answered_late = ответ с опозданием
state-name-awaiting = ждут ответа
state-name-no_answer_recorded = ответ не записан
state-name-ignored = оставлено без ответа
state-name-not_recorded = в этом реестре нет сведений об ответе
state-name-no_duty = обязанности отвечать нет
state-name-withdrawn = отозвано
state-name-returned = возвращено без вручения
state-name-not_applicable = ответа не требует
state-meaning-answered = Ответ записан: вовремя или без дня, который он мог бы пропустить. Отписка тоже считается ответом.
state-meaning-answered_late = Ответ записан, и пришёл он после дня, установленного законом.
state-meaning-awaiting = Группа следит за ответами. Ответ ещё может прийти вовремя, или срок назвать нельзя.
state-meaning-no_answer_recorded = Группа следит за ответами, срок прошёл, а ответ не записан. Это самые сильные слова, пока человек не проверил все ящики.
state-meaning-ignored = Человек проверил все ящики и записал, что ничего не пришло. Никогда не ставится одним календарём.
state-meaning-not_recorded = Группа не следит за ответами на этот шаг. Реестр не знает, был ли ответ.
state-meaning-no_duty = Ничто не обязывает адресата отвечать.
state-meaning-withdrawn = Те, кто обратился, отозвали обращение.
state-meaning-returned = До адресата оно не дошло.
state-meaning-not_applicable = Действие без адресата, или такое, что ответа не требует, или действие против человека.
line-caption = Линия времени таблицей. Дни сосчитаны до { $date } от самого позднего возможного дня.
line-step = Шаг
line-parties = Кто к кому
line-state = Состояние
line-days = Дней
authorities-title = К кому обращались и что пришло
authorities-lead = Каждый орган: сколько раз к нему обращались ради пропавших, когда и что из этого вышло.
authorities-note = «В этом реестре нет сведений об ответе» означает, что реестр не следит за ответами. Это не доказательство, что ответа не было, и это никого не обвиняет.
authorities-name = Орган
authorities-whose = Чей
authorities-asked = Обращений
authorities-when = Когда
authorities-came = Что пришло
authorities-acted = Собственные действия
authorities-period = { $first } – { $last }
authorities-texts = Названные только словами
authorities-texts-words = Эти адресаты названы в источниках словами, которые не означают наверняка ни одного органа. У них нет своей страницы, и они ни с кем не объединены.
authorities-text-steps = { $n ->
    [one] { $number } шаг
    [few] { $number } шага
   *[many] { $number } шагов
}
authority-asked = { $n ->
    [0] По этому реестру, к этому органу не обращались.
    [one] По этому реестру, к этому органу обратились { $number } раз.
    [few] По этому реестру, к этому органу обращались { $number } раза.
   *[many] По этому реестру, к этому органу обращались { $number } раз.
}
authority-note = То, что не записано, не доказывает, что этого не было.
authority-was-asked = С чем к нему обращались
authority-did = Что он делал
authority-level-national = Украина
authority-level-de_facto = фактическая власть
authority-level-foreign_state = другое государство
authority-level-international = международный
authority-kind-police = полиция
authority-kind-prosecutor = прокуратура
authority-kind-investigator = следствие
authority-kind-court = суд
authority-kind-ombudsman = уполномоченный по правам человека
authority-kind-commissioner_missing = уполномоченный по делам пропавших без вести
authority-kind-ministry = министерство
authority-kind-security_service = служба безопасности
authority-kind-prison = место заключения
authority-kind-parliament = парламент
authority-kind-president = президент
authority-kind-local = местная власть
authority-kind-embassy = посольство
authority-kind-un_body = орган ООН
authority-kind-treaty_body = договорный орган
authority-kind-regional_court = региональный суд
authority-kind-regional_body = региональная организация
authority-kind-icrc = Красный Крест
authority-kind-ngo = общественная организация
authority-kind-other = другой орган
actions-title = Акции
actions-total = { $n ->
    [one] В реестре { $number } публичная акция.
    [few] В реестре { $number } публичные акции.
   *[many] В реестре { $number } публичных акций.
}
actions-others = Другие акции
actions-calendar = Календарь акций с определённым днём (iCalendar)
action-kind-rally = Митинг
action-kind-picket = Пикет
action-kind-vigil = Бдение
action-kind-march = Шествие
action-kind-exhibition = Выставка
action-kind-reading = Чтения
action-kind-flashmob = Флешмоб
action-kind-press_conference = Пресс-конференция
action-kind-online = Акция в сети
action-kind-commemoration = Поминовение
action-kind-posters = Плакаты
action-kind-other = Акция
action-numbered = { $kind } № { $number }
action-when = { $date }, { $time } по местному времени
action-organised-by = Организаторы:
action-what = Что произошло
action-by-name = Ради кого, поимённо
action-present = Кто присутствовал
action-said = Что было сказано
action-accounts = Другое описание
action-accounts-words = Сомнительное второе описание той же акции. Оно сохранено, но не входит в списки, подсчёты и календарь.
action-series = Серия
appeals-title = Петиции и письма
appeals-words = Чужие петиции и сборы писем, рассказанные такими, какими были. Здесь ничего не подписывают.
appeal-kind-petition = Петиция
appeal-kind-letters = Письма
appeal-signatures = { $n ->
    [one] { $number } подпись.
    [few] { $number } подписи.
   *[many] { $number } подписей.
}
appeal-signatures-none = Число подписей не записано.
sources-title = Источники
sources-total = { $n ->
    [one] Цитируется { $number } источник.
    [few] Цитируются { $number } источника.
   *[many] Цитируются { $number } источников.
}
sources-words = Название в скобках описывает источник и не является цитатой. Если адрес не сохранён, его место пусто.
source-title-taken-back = (название не показано)
method-title = Как мы считаем
method-lead = У каждого числа, даты и слова на этом сайте есть правило. Вот эти правила.
method-count = Числа
method-count-words = Каждый человек учтён один раз, по свидетельству с наивысшей оценкой. Пропавшими считаются только те, чьё дело — исчезновение. Статус верен на тот день, на который его сообщает источник, и этот день стоит рядом с числом.
method-grades = Оценки
method-grades-words = У каждого факта есть оценка и источники или слова, что так рассказывает семья. Из нескольких свидетельств показано то, у которого наивысшая оценка; остальные остаются рядом.
method-dates = Даты
method-dates-words = Дата названа ровно так, как её называет источник: день, месяц, «около», «не позднее», «между». Ничего не округлено до дня, которого никто не называл. Дни считаются от самого позднего возможного дня до сегодняшнего.
method-answers = Ответы
method-answers-words = Пришёл ли ответ, вычисляется из дат в тот день, когда вы читаете. Срок есть только у тех шагов, за ответами на которые группа следит. Где за ответами не следят, реестр так и говорит, и это не обвинение. Действия против человека не входят ни в один подсчёт.
method-de-facto = Фактическая власть
method-de-facto-words = Орган, который действует на оккупированной территории без законных оснований, всегда назван фактическим. Назвать не значит признать. Крым — это Украина.
method-shown = Что показано
method-shown-words = По умолчанию ничто не публично. Запись обнародуют, лишь когда у каждого её факта есть опубликованный источник или на него согласилась семья, риск взвешен и второй человек согласился. Обнародованное можно в любой день отозвать; то, на что согласилась семья, исчезает, когда она отзовёт согласие, и самое позднее через год.
method-not-shown-words = Не показаны: дома, родство, документы, здоровье сверх слов источника, а также родственники отдельными записями. Родственник, выступающий или организатор назван лишь в той акции или том шаге, где его называет источник.
method-languages-words = Текст записи без проверенного перевода стоит на языке оригинала, и этот язык помечен. Ни одно имя не транслитерировано для показа.
method-others = Как считают другие
method-others-words = Они считают по другим правилам. Список здесь — источник, а не истина.
legal-status-wanted_by_occupier = в розыске оккупационной власти (не для обнародования)
steps-from-hint = Первый учтённый день: год, месяц и день, например 2016-05-25.
steps-to-hint = Последний учтённый день: год, месяц и день, например 2016-12-31.

## Drawings

line-title = Линия времени: шаги ради { $name } и молчание после них
line-title-authority = Линия времени: о чём спрашивали { $name }
line-desc = Над осью: { $above }. Под ней: { $below }. От { $from } до { $to }. То же есть в таблице ниже.
line-national = Шаги на национальном уровне
line-national-short = Национальные
line-international = Шаги на международном уровне
line-international-short = Международные
line-to = до { $date }
line-undated = Нет на линии, день не зафиксирован: { $steps }.
key-open = спрошено; полоса открыта, пока ответ не зафиксирован
key-answered = ответили: полоса заканчивается заполненной
key-late = ответили после срока
key-dot = действие, не требующее ответа
key-ended = закончилось без ответа
key-not_followed = за ответами этот реестр не следит
fence-missing = пропавших: { $number }
fence-found_dead = найденных погибшими: { $number }
fence-found_alive = найденных живыми: { $number }
fence-not_verified = не проверено: { $number }

## Terms and the scoreboard

score-title = Ответы в числах
score-as-of = По состоянию на { $date }
score-rule = Считаем каждый опубликованный шаг, которым учреждение о чём-то просили, за ответами на который этот реестр следит и в котором никто не сомневается; кроме отозванных и вернувшихся без вручения. По существу: ответ на то, о чём просили, в том числе отказ по существу. Формально: ответ без содержания или отказ рассматривать. «С опозданием» — часть ответов; «проигнорировано» — часть «без ответа». «Без ответа» значит, что срок истёк и в этом реестре ответа нет: это не доказательство, что его не было. Дни считаем от самого позднего возможного дня отправки.
score-none = Этот реестр не следит за ответами ни на один из опубликованных шагов. Поэтому здесь ничего не посчитано, и никого не обвиняют в молчании.
score-files = То же в виде данных
score-sort = Упорядочить по
score-name = Орган
score-asked = Обращений
score-substance = Ответили по существу
score-formal = Ответили формально
score-late = Из них с опозданием
score-no_answer = Без ответа
score-open = Ещё открыто
score-silence = Самое долгое молчание
score-days = { $n ->
    [one] { $number } день
    [few] { $number } дня
   *[other] { $number } дней
 }
score-no-silence = нет
tally-substance = ответили по существу: { $number }
tally-formal = ответили формально: { $number }
tally-late = из них с опозданием: { $number }
tally-no_answer = ответ не записан: { $number }
tally-ignored = из них проигнорировано: { $number }
tally-awaited = ещё ожидаем: { $number }
tally-no_duty = не обязаны отвечать: { $number }
tally-not_followed = в этом реестре нет сведений об ответе: { $number }
rules-title = Сроки для ответа
rules-lead = Кто, в какой срок и по какому закону должен ответить, и прочитал ли этот закон человек.
rules-note = По правилу, которое «ещё надо проверить», на этом сайте никто не опаздывает и никто не молчит.
rules-list = Все правила
rules-all = Все правила о сроках
rules-rule = Правило
rules-standing = Прочитано и проверено
rule-title = Правило { $rule }
rule-number = правило { $rule }
rule-article = , ст. { $article }
rule-facts = Правило
rule-who = Кого обязывает
rule-law = Закон или правило
rule-law-none = нет
rule-law-number = Номер
rule-law-article = Статья
rule-law-redaction = Прочитанная редакция
rule-term = Срок
rule-term-none = срок не установлен или неизвестен
rule-term-short = Более короткий срок
rule-term-short-when = … если
rule-term-extension = Самый долгий, с уведомлением
rule-start = Считают от
rule-start-sent = дня отправки
rule-start-received = дня получения
rule-start-registered = дня регистрации
rule-registration = Регистрируют в течение
rule-obliged = Что обязывает
rule-obliged-law = закон
rule-obliged-practice = только практика
rule-obliged-none = ничто
rule-mark = Как прочитано
rule-mark-V = в самом тексте или в цитате официального органа
rule-mark-S = во вторичном источнике
rule-mark-M = по памяти
rule-source = Где
rule-check = Что проверить
rule-checked_on = Прочитано
rule-settled = Проверено; перечитать до { $date }
rule-to_be_checked = Должен проверить человек
rule-consequence-law = Если день по нему доказан и прошёл без ответа, сайт об этом говорит.
rule-consequence-practice = Это практика, поэтому ни один её день не назван нарушением; считаем только дни от отправки.
rule-consequence-to_be_checked = Ни одно предложение этого сайта об опоздании или отсутствии ответа на нём не основано.
rule-consequence-none = Оно ни к чему не обязывает, поэтому по нему никто не опаздывает и не молчит.
rule-missed = Если срок пропущен
rule-lawyer = Делать ли это и как, решает юрист.
term-hour = { $n ->
    [one] { $number } час
    [few] { $number } часа
   *[other] { $number } часов
 }
term-calendar_day = { $n ->
    [one] { $number } день
    [few] { $number } дня
   *[other] { $number } дней
 }
term-working_day = { $n ->
    [one] { $number } рабочий день
    [few] { $number } рабочих дня
   *[other] { $number } рабочих дней
 }
term-month = { $n ->
    [one] { $number } месяц
    [few] { $number } месяца
   *[other] { $number } месяцев
 }

## Agenda

agenda-title = Повестка
agenda-lead = По состоянию на { $date } и на { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
 } после того
agenda-now = сразу
agenda-none = В эти дни ничто не требует работы.
agenda-note = Только для сотрудников: здесь есть то, чего никто не публиковал. Календарь никогда не говорит, что шаг проигнорирован; это говорит только человек, который проверил все ящики. Действовать ли из-за пропущенного срока и как, решает юрист.
agenda-check_inboxes = Проверить ящики
agenda-check_inboxes-hint = Истёк срок и прошло время, когда ответ мог ещё быть в пути. Просмотрите каждый ящик; затем запишите ответ или запишите, что его нет и где вы искали.
agenda-term_passed = Срок истёк
agenda-term_passed-hint = Ответ ещё может быть в пути.
agenda-term_ends = Срок истекает
agenda-term_ends-hint = Ответ в последний день — вовремя.
agenda-window_closes = Окно закрывается
agenda-window_closes-hint = Чего не отправят до того дня, могут не принять или рассматривать медленнее. Решает юрист.
mechanism-wgeid = Рабочая группа ООН по насильственным исчезновениям: срочная процедура
mechanism-wgeid_answer = Рабочая группа ООН: ответ на её уведомление
mechanism-ced = Комитет ООН по насильственным исчезновениям
mechanism-echr = Европейский суд по правам человека
mechanism-hrc = Комитет ООН по правам человека
agenda-mend_record = Исправить запись
agenda-mend_record-hint = Пока эти шаги записаны так, дня для них не назвать.
agenda-read_rule = Перечитать правило
agenda-read_rule-hint = Пока человек снова не прочитает закон, ни один его день миру не называем.
agenda-basis-law = по закону, правило { $rule }
agenda-basis-assumed = предположительно, правило { $rule }: день получения не доказан
agenda-basis-to_be_checked = если правило { $rule } верно: его ещё надо проверить
agenda-fault-stands_still = закон приостановил течение срока, и неизвестно, до какого времени
agenda-fault-not_sent = день отправки не записан
agenda-fault-sent_open_ended = у дня отправки нет самой поздней границы
agenda-fault-not_registered = день регистрации не доказан, а правило не ставит для неё последнего дня
agenda-fault-received_before_sent = день получения раньше дня отправки
agenda-fault-registered_before_sent = день регистрации раньше дня отправки
agenda-fault-registered_before_received = день регистрации раньше дня получения
agenda-fault-notice_before_sent = уведомление о продлении раньше дня отправки
agenda-fault-extension_without_notice = продление записано без дня уведомления о нём
agenda-fault-reply_before_sent = ответ пришёл раньше дня отправки
agenda-fault-no_rule = правило не названо, поэтому срок не считаем

## Search

search-title = Найти человека по имени
search-lead = Любое написание, любой алфавит. Найдёте только тех, о ком этот реестр опубликовал сведения.
search-form = Поиск
search-name = Имя
search-hint = Например: Ибрагимов, Ібрагімов, Ervin
search-find = Найти
search-found = Найдено
search-none = Никого с таким именем здесь не опубликовано. Это не известие о человеке: не все дела публичны. Попробуйте другое написание или только фамилию.
search-spelling = По написанию:
search-wrong-name = Это невозможно прочитать как имя. Пишите буквами, не более 24 слов.
search-sure = почти наверняка
search-likely = вероятно
search-possible = возможно
search-why-same = написано так же
search-why-alike = звучит так же
search-why-near = звучит почти так же
search-why-one_given_name = одно имя на двух языках
search-why-short_form = одно имя — краткая форма другого
search-why-initial = инициал совпадает
search-why-missing = одно из слов есть только в одном из имён
search-why-other = другое слово отличается
search-total = { $n ->
    [one] { $number } человек
    [few] { $number } человека
   *[other] { $number } человек
 }

## Petitions

petitions-title = Петиции
petitions-lead = Каждое число здесь взято из последнего подписанного подсчёта, и каждый может его пересчитать.
petitions-own = Этой группы
petitions-none = Здесь нет открытых петиций.
petitions-of-others = Петиции и письма других
petitions-all = Все петиции
petition-owned = { $owner }. Открыта { $date }.
petition-counted-as-of = { $n ->
    [one] { $number } подпись, подсчитано { $date } в { $time } по киевскому времени.
    [few] { $number } подписи, подсчитано { $date } в { $time } по киевскому времени.
   *[many] { $number } подписей, подсчитано { $date } в { $time } по киевскому времени.
}
petition-how-counted = Как это подсчитано
petition-asked = О чём просим
petition-for-whom = За кого
petition-to-whom = К кому
petition-sign = Подписать
petition-told-open = Её можно подписать.
petition-told-paused = Сейчас её нельзя подписать. Загляните позже.
petition-told-closed = Она закрыта. Подсчёт остаётся.
petition-told-delivered = Она передана. Подсчёт остаётся.
petition-counting = Как мы считаем подписи
petition-counting-how = Каждая подпись становится строкой журнала, который только растёт. Не чаще раза в минуту программа подписывает, сколько в нём строк; число вверху взято из последнего раза. В файлах ниже есть всё, чтобы пересчитать его: ни одного имени, адреса или часа.
petition-counting-not = Чего это не может доказать — что каждая строка является человеком. Поэтому способы подписания считаются отдельно, а всё, что изъято, показано с причиной.
petition-class-email = Подтверждено по ссылке
petition-class-kiosk = На устройстве волонтёра во время акции
petition-class-paper = На бумаге
petition-class-partner = Через партнёрские группы
petition-file-summary = Последний подсчёт (JSON)
petition-file-leaves = Все строки
petition-file-heads = Все подписанные подсчёты
petition-text-hash = SHA-256 текста, который подписывают:
petition-batches = Изъятое и возвращённое
petition-batch-out = Пакет { $number }: изъято { $n }. { $why }
petition-batch-back = Пакет { $number }: возвращено { $n }. { $why }

pack-to = Передано в
pack-still-open = Её ещё можно подписать: это промежуточный подсчёт.
pack-basis = Правовое основание
pack-basis-none = Для этого адресата не найдено правила, которое устанавливает срок ответа.
pack-people-none = Ни у кого из тех, за кого эта петиция, ещё нет открытой страницы.
pack-people-as-of = Факты, которые обнародовала группа. Если факт верен на определённый день, этот день указан рядом.
pack-totals = Сколько подписали
pack-by-class = По способу подписания
pack-by-country = По стране
pack-by-month = По месяцу подписания
pack-signatures = Подписи
pack-elsewhere = Страны, где меньше десяти подписей, вместе
pack-no-country = Страна не указана или на бумаге
pack-no-month = На бумаге или отозвано позже
pack-log-at = Где журнал
pack-leaves = Строк в журнале
pack-root = Корень над ними
pack-key = Ключ для проверки
pack-frozen = SHA-256 зафиксированного файла
pack-head = Подсчёт, как он подписан (head.txt):
pack-method-log = Каждая подпись — это строка журнала, который только растёт. Программа подписывает, сколько в нём строк, корень над ними и сколько подписей они составляют: числа здесь взяты из подсчёта ниже, и ни одно нельзя изменить, не изменив корня.
pack-method-check = Кто сохранит строки и подписанные подсчёты оттуда, где журнал, может пересчитать каждое число командой «byname verify petition», а с head.txt — увидеть, что до него ничего не изменено. Сколько подписали по странам и месяцам, знает только группа; пересчитать это нельзя.
pack-method-names = Имя стоит здесь, только если подписавший отметил этого адресата или разрешил видеть его всем. Пока это не было составлено, имена лежали зашифрованными ключом, которого нет на сервере группы.
pack-names = Имена
pack-names-lead = Они разрешили передать своё имя этому адресату или всем. По алфавиту.
pack-names-none = Никто не разрешил передать имя этому адресату.
pack-in-confidence = { $n ->
    [one] и ещё { $number }, кто подписывается доверительно
    [few] и ещё { $number }, кто подписывается доверительно
   *[many] и ещё { $number }, кто подписывается доверительно
}
pack-on-paper = { $n ->
    [one] и ещё { $number } на бумаге
    [few] и ещё { $number } на бумаге
   *[many] и ещё { $number } на бумаге
}
petition-handed-on = Передано { $date }.
petition-refused-on = Отказались принять { $date }.
petition-handed-step = Шаг и его срок: { $name }
petition-names = Открытые имена

## Signing

sign-risk-title = Прежде чем подписать
sign-risk-place = Если вы живёте в Крыму, в России или в другом месте, где это могут использовать против вас, выберите «Тайно». Тогда имя не сохраняется, и никому, даже нам, его нельзя показать.
sign-risk-recipient = Те, к кому вы обращаетесь, могут быть теми, кто вредит людям за это. Отмечайте их, только если хотите, чтобы у них было ваше имя.
sign-name = Имя
sign-name-hint = Так, как пишете сами; достаточно инициалов. Можно оставить пустым. Если выбрано «Тайно», оно не сохраняется.
sign-name-wrong = Напишите одним письмом, без невидимых знаков, не больше 200 букв.
sign-country = Страна (если хотите указать)
sign-country-none = Не указано
sign-address = Электронная почта
sign-address-hint = Мы отправим одно простое сообщение, в теме которого нет ни слова о деле. Подпись засчитывается после того, как вы нажмёте кнопку на странице, куда оно ведёт.
sign-address-wrong = На такой адрес нельзя отправить сообщение. Пример: name@example.org.
sign-seen = Кто может видеть ваше имя
sign-seen-secret = Тайно
sign-seen-secret-hint = Вы посчитаны. После подтверждения не сохраняется ни имя, ни адрес.
sign-seen-deliver = Тем, кого я отмечу
sign-seen-deliver-hint = Ваше имя получат только отмеченные ниже адресаты. Мы храним его запечатанным и не можем прочитать здесь.
sign-seen-public = Открыто
sign-seen-public-hint = Ваше имя могут показать всем и передать.
sign-to = Кто может получить ваше имя
sign-to-hint = Никто не отмечен за вас. Если выбрано «Тайно», это не учитывается.
sign-recipient-may-harm = Риск для вас и для родных там.
sign-trap = Оставьте это поле пустым
sign-button = Подписать
sign-not-open-title = Сейчас эту петицию нельзя подписать
sign-not-open = Её приостановили или закрыли, пока вы писали. Ничего из написанного не сохранено.
sign-no-code-title = Код этого устройства исчерпан
sign-no-code = Ничего не сохранено. Попросите у организаторов новый код или подпишите на странице петиции.
signed-title = Спасибо. Остался один шаг
signed-look = Если вы указали адрес, проверьте почту: через несколько минут придёт сообщение со ссылкой.
signed-counts-then = Подпись засчитывается, когда вы нажмёте кнопку на той странице. Ссылка действует семь дней.
signed-nothing-came = Ничего не пришло? Проверьте нежелательную почту, затем подпишите ещё раз: никого не считают дважды.
signed-back = Назад к петиции
confirm-title = Засчитать подпись?
confirm-which = Речь о: { $title }
confirm-secret = После этого ни ваше имя, ни адрес не сохраняются.
confirm-deliver = После этого ваш адрес забыт. Ваше имя получат только отмеченные вами адресаты.
confirm-public = После этого ваш адрес забыт. Ваше имя могут показать всем.
confirm-receipt = Покажите квитанцию, которой я смогу потом доказать, что меня посчитали. Её показывают один раз. Кто найдёт её у вас, узнает, что вы подписали.
confirm-count = Засчитать мою подпись
confirm-not-me = Это был не я
counted-title = Ваша подпись засчитана
counted-lead = Спасибо.
counted-when = Она войдёт в число на странице со следующим подсчётом, не позже чем через час.
counted-receipt = Ваша квитанция — строка ниже. Запишите её или оставьте: её больше не покажут, и она есть только у вас.
counted-take-back = Отозвать мою подпись
take-back-title = Отозвать подпись?
take-back-lead = Всё, что о вас сохранено, исчезает сразу. Число уменьшится на один со следующим подсчётом.
take-back-button = Отозвать
gone-title = Её больше нет
gone-lead = Здесь о вас ничего не сохранено, и вас больше не считают.
link-nothing-title = По этой ссылке ничего нет
link-nothing = Возможно, ей больше семи дней, её обрезало по пути или подпись отозвана. Можно подписать снова.
sign-mail-sender = Подтверждение
sign-mail-subject = Ссылка, которую вы просили
sign-mail-lead = Вот ссылка, которую просили для этого адреса. Она ведёт на страницу, которая спрашивает, прежде чем что-то сделать. Действует семь дней.
sign-mail-again = Напоминание: эту ссылку просили для этого адреса, и ею ещё не воспользовались.
sign-mail-not-you = Если это были не вы, нажмите там «Это был не я» или ничего не делайте: тогда всё будет забыто.
sign-mail-take-back = Чтобы отозвать позже, в любое время:
counted-proof = Получить доказательство по моей квитанции
receipt-title = Получить доказательство по вашей квитанции
receipt-lead = Вы получите файл, который показывает каждому, у кого есть ключ этой петиции, что ваша подпись есть в её журнале: для проверки этот сайт не нужен. Откройте этот адрес снова после следующего подсчёта; он действует, пока петиция хранится.
receipt-line = Строка, которую вам показали один раз
receipt-line-hint = 22 буквы, цифры, дефиса или нижних черты, как вы их записали.
receipt-button = Получить доказательство
receipt-not-yet = Её ещё нет ни в одном подписанном числе. Вернитесь после следующего подсчёта.
receipt-wrong = Это не строка этой подписи, или квитанции при подтверждении не просили.
receipt-invalidated = Проверка исключила эту подпись из подсчёта с причиной, которая опубликована. Доказательство по-прежнему показывает, что она была в журнале.

## The desk

desk-bar = Рабочее место. Только для команды; ничего здесь не опубликовано.
desk-parts = Разделы рабочего места
desk-agenda = Повестка дня
desk-files = Дела
desk-sources = Источники
desk-releases = Публикации
desk-accounts = Люди команды
desk-log = Журнал
desk-signed-in = Вы вошли как
desk-logged = Каждое действие записывается в журнал.
desk-account = Ваша страница
desk-sign-out = Выйти
desk-staff-only = Это рабочее место группы, которая ведёт реестр. У публичного сайта другой адрес.
desk-way-agenda = К повестке дня
desk-back = Назад без изменений
desk-save = Сохранить
desk-more = Дальше
desk-stale = { $name } изменил(а) это, пока вы писали. Сейчас: { $now }. Ваш выбор остался ниже: сохраните его снова, только если он должен это заменить.
desk-stale-step = { $name } изменил(а) этот шаг, пока вы писали. Откройте его в другой вкладке и сравните; ваш текст остался ниже. Вернитесь к шагу и начните с того, что там записано.

## Forms

form-problem = Есть ошибка
form-error = Ошибка:
form-empty = заполните это поле
form-too-long = слишком длинно: в строке не больше 500 букв, в тексте 20 000
form-invisible = содержит невидимый знак, который меняет чтение текста; наберите текст заново
form-not-offered = выберите из предложенного
form-one-line = напишите одной строкой
date-typed-hint = Как обычно пишете: 24.05.2016, май 2016, в конце мая 2014, между 25 мая и 11 октября 1985. Пусто, если неизвестно.
date-typed-as = Понято как
date-typed-as-hint = Выберите, что имелось в виду; если ни один вариант не верен, напишите дату иначе.
date-typed-confirm = проверьте, это ли вы имели в виду

## Signing in

sign-in-title = Вход
sign-in-name = Имя
sign-in-password = Пароль
sign-in-code = Код из приложения
sign-in-code-hint = Шесть цифр, которые приложение на телефоне показывает полминуты.
sign-in-button = Войти
sign-in-side = Если утерян пароль или телефон, обратитесь к двум ответственным лицам группы.
sign-in-kept = Тем временем ваш сеанс завершился. Написанное сохранено на этой странице: войдите и отправьте его снова одной кнопкой.
sign-in-send-again = Отправить написанное
sign-in-send-again-title = Вы вошли
sign-in-send-again-lead = То, что вы написали до завершения сеанса, сохранено.
staff-wrong-sign-in = Имя, пароль и код не соответствуют друг другу. Код действует один раз: дождитесь следующего.
staff-slow-down = Слишком много попыток. Подождите { $n } с и попробуйте снова.
staff-weak-password = не меньше 12 букв и не ваше имя
staff-passwords-differ = пароли различаются
staff-wrong-code = это не тот код, который приложение показывает сейчас
staff-no-name = в имени от 1 до 80 букв
staff-name-not-kept = в имени смешаны алфавиты или есть невидимые знаки
staff-name-taken = так уже кого-то зовут; добавьте что-то для различия
staff-no-role = выберите хотя бы одну

## Welcome

welcome-title = Добро пожаловать, { $name }
welcome-lead = Эта ссылка действует один раз. Настройте приложение кодов, выберите пароль и войдите.
welcome-app = 1. Приложение кодов
welcome-app-hint = Подойдёт любое приложение одноразовых кодов (TOTP), например Aegis или FreeOTP. Покажите ему картинку, нажмите ссылку на телефоне или введите буквы.
welcome-picture = Картинка для камеры приложения кодов
welcome-type = Ввести вручную:
welcome-tap = Открыть в приложении на этом телефоне
welcome-code-hint = Шесть цифр, которые оно показывает сейчас.
welcome-password = Выберите пароль
welcome-password-hint = Не меньше 12 букв. Четыре не связанных слова подойдут.
welcome-again = Пароль ещё раз
welcome-button = Настроить

## Accounts

accounts-lead = Кто здесь работает, что делает и что им открыто.
accounts-new = Добавить человека
accounts-new-side = Человек получит одноразовую ссылку, по которой установит пароль и второй фактор.
accounts-add = Добавить
accounts-name-hint = Как будет стоять в журнале. Не обязательно как в паспорте.
accounts-roles = Что делает
accounts-every-file = Все дела
accounts-every-file-hint = Оставьте пустым, если достаточно отдельных дел: кто ведёт дело, тот открывает его другим.
access-read = Читать
access-write = Изменять
accounts-open = Что открыто
accounts-single-files = Отдельных дел открыто для чтения: { $n }
accounts-people = Люди
account-unconfirmed = ещё не вошёл(вошла)
account-active = работает
account-left = ушёл(ушла)
accounts-rights = Роли и дела
accounts-rights-hint = Отобранное перестаёт действовать со следующего клика человека.
accounts-keep = Сохранить
accounts-leave = Завершение работы
accounts-leave-hint = Все сеансы и ссылки завершаются сразу. Сделанное остаётся в журнале под именем человека.
accounts-leave-button = Человек ушёл
accounts-recover = Утерян пароль или телефон
accounts-recover-hint = Попросите как первое из двух ответственных лиц. Сеансы человека завершатся сразу; второе ответственное лицо подтвердит и передаст новую ссылку.
accounts-recover-button = Попросить новую ссылку
accounts-recoveries = Ждёт второе ответственное лицо
accounts-waiting = { $officer } просит снова впустить: { $name }.
accounts-confirm-button = Подтвердить и создать ссылку
accounts-second-officer = Подтверждает другое ответственное лицо, не то, которое попросило.
accounts-link-title = Ссылка для: { $name }
accounts-link-lead = Она действует один раз, в течение трёх дней, и показана только сейчас.
accounts-link-hint = Добавьте перед ней адрес рабочего места и передайте лично или надёжным каналом: войдёт тот, кто откроет первым.
role-viewer = Читатель
role-viewer-hint = Читает открытые дела.
role-caseworker = Ведение дел
role-caseworker-hint = Ведёт дела, источники, шаги и ответы.
role-campaigner = Кампании
role-campaigner-hint = Ведёт петиции, письма и акции.
role-publisher = Публикация
role-publisher-hint = Смотрит второй раз, прежде чем что-то станет публичным.
role-keyholder = Хранитель ключа
role-keyholder-hint = Имеет ключ к запечатанным полям; одно из ответственных лиц, возвращающих доступ.
role-operator = Оператор
role-operator-hint = Ведёт учётные записи и машину; одно из ответственных лиц. Дел не открывает.
role-auditor = Аудитор
role-auditor-hint = Читает журнал. Дел не открывает.
own-calendar = Календарь
own-calendar-hint = Тайный адрес для вашего календаря: дни, виды и номера повестки, без единого имени.
own-calendar-once = Показано только сейчас. Добавьте перед ней адрес рабочего места.
own-calendar-button = Создать новый адрес; старый перестанет действовать
own-lost = Утерян ноутбук или телефон
own-lost-hint = Сразу скажите ответственному лицу любым способом: ваши сеансы завершатся с его первым кликом. Потом два ответственных лица создадут новую ссылку.

## Log

log-size = Записей: { $n }
log-lead = Каждая запись связана со всеми предыдущими. В ней номера и количества, ни имени, ни текста.
log-number = №
log-when = Когда
log-who = Кто
log-act = Действие
log-on = Над чем
log-hash = Хеш
log-older = Более ранние записи

## Files

files-find = Найти человека по имени
files-find-hint = Любым алфавитом и написанием.
files-find-button = Найти
files-new = Открыть дело
files-none = Вам ещё не открыто ни одно дело. Откройте новое или попросите того, кто ведёт дело, открыть его вам.
files-none-found = Среди открытых вам дел никого так не зовут.
case-disappearance = Исчезновение
case-detention = Задержание
case-prosecution = Преследование
new-file-name = Имя
new-file-name-hint = Как пишется. Другие написания и языки можно добавить потом.
new-file-name-in = Имя записано на языке
name-kind = Вид имени
name-kind-usual = Обычный: как известен людям; латиницей — транслитерация
name-kind-hint = Только если факт — имя. Для транслитерации в примечании можно назвать систему.
name-kind-of-no-name = вид имени бывает только у имени
name-kind-official = официальное имя
name-kind-birth = имя при рождении
name-kind-married_before = имя до брака
name-kind-common = общеупотребительное имя
name-kind-alias = псевдоним
name-kind-nickname = прозвище
name-kind-russified = русифицированная форма
name-kind-transliteration = транслитерация
name-kind-misspelling_in_document = ошибка в документе
name-kind-call_sign = позывной
name-kind-as_printed = как напечатано в документе
script-Latn = латиница
script-Cyrl = кириллица
script-Arab = арабское письмо
new-file-kind = О чём дело
new-file-last-seen = Последний раз видели или задержали
new-file-place = Где
new-file-place-hint = Населённый пункт или район. Домашний адрес — отдельное поле и остаётся у команды.
new-file-circumstances-hint = Что произошло, как рассказывает источник.
new-file-note = Заметка для команды
new-file-note-hint = Кто звонил, что спросить дальше. Никогда не публично. Не пишите здесь контактов семьи.
new-file-side = Черновик. Ничто не станет публичным, пока второй человек не опубликует.
new-file-button = Открыть дело
new-file-likely = Возможно, уже есть
new-file-likely-hint = Сначала посмотрите: { $names }
new-file-another = Я проверил(а): это другой человек
new-file-look = в реестре есть человек с таким именем
date-typed-too-long = слишком длинно для даты
date-typed-control-character = содержит знак, который не является письменным; наберите заново
date-typed-words = это не понято как дата; напишите 24.05.2016 или май 2016 либо оставьте пустым
date-typed-no-such-day = такого дня нет
date-typed-year-of-two-digits = напишите год четырьмя цифрами
date-typed-day-or-year = непонятно, где день, а где год; напишите год четырьмя цифрами
date-typed-day-or-month = непонятно, где день, а где месяц; напишите месяц буквами
date-typed-no-year = не хватает года
date-typed-wrong-weekday = тот день был другим днём недели; проверьте, что из двух верно
date-typed-order-turned = второй день раньше первого
date-typed-time = час здесь лишний; напишите только день
file-parts = Страницы дела
file-facts = Факты
file-steps = Шаги
file-release = Публикация
file-history = История
file-share = Открыть другим
file-standing = Состояние дела
file-change-standing = Изменить состояние
file-add-fact = Добавить факт
file-add-step = Записать шаг
file-staff-note = Заметка команды
file-conflict = две версии
file-no-source = без источника
file-no-sources = Пока ничто не опирается на источник. Без источника публикуется только то, на что согласилась семья.
file-shown = показано
file-picked = Выбрано человеком:
fact-staff-only = { $name } (только для команды)
fact-name_en = Имя по-английски
fact-name_uk = Имя по-украински
fact-name_ru = Имя по-русски
fact-name_crh = Имя по-крымскотатарски
fact-field = О чём факт
fact-value = Что известно
fact-value-hint = Как в источнике. Дату можно написать словами.
fact-note = Примечание
fact-note-hint = Станет публичным вместе с фактом.
fact-button = Добавить факт
fact-side = Ничто не перезаписывается: другое значение становится рядом с первым, оба сохраняются.
fact-what = Что сделать
fact-pick = Показывать это
fact-pick-hint = Независимо от оценок; остальные останутся в деле как версии.
fact-take-out = Вывести из действия
fact-take-out-hint = Останется в истории и никому не будет показано.
fact-reason = Почему
fact-reason-hint = Нужно, если выбираете для показа.
standing-status = Статус дела
standing-fate = Судьба
standing-fate-hint = Смерть никогда не предполагают. Её подтверждают идентифицированные останки или документ: оценка A или B.
standing-whereabouts = Местонахождение
standing-draft = черновик
standing-verifying = проверяется
standing-open = открыто: разыскивается
standing-open_no_news = открыто: двенадцать месяцев без новостей
standing-clarified = выяснено
standing-reopened = снова разыскивается
standing-closed_by_family = закрыто по желанию семьи
standing-closed_error = открыто по ошибке
standing-merged = то же, что другое дело
fate-of-unknown = судьба неизвестна
fate-of-believed_alive = считают живым
fate-of-confirmed_alive = известно, что человек жив
fate-of-believed_dead = считают погибшим
fate-of-confirmed_dead = смерть подтверждена
where-unknown = местонахождение неизвестно
where-rumoured = местонахождение по слухам
where-unacknowledged_detention = удерживают; это отрицают
where-acknowledged_detention = удерживают; это признают
where-released = освобождён
where-exchanged = освобождён в обмене
where-abroad = за границей
where-remains_found = найдено тело
where-remains_identified = останки идентифицированы
share-to = Кому
share-access = Что открыть
share-access-hint = Изменять не значит читать: для того, кто работает с делом, отметьте оба. Без отметок дело закрыто.
history-entered = Внёс(внесла) { $name }, оценка { $grade }.
history-until = Действовало до { $date }.
history-till = до { $date }
history-changed-by = Изменил(а) { $name }.
history-standings = Прежние состояния
history-claims = Что внесено
history-ended = не действует
source-lead = На что опираются факты, шаги и ответы.
source-none = Источников ещё нет.
source-new = Новый источник
source-rests-on = Опирается на
source-title = Название источника
source-title-hint = Как напечатано; в скобках, если описываете своими словами.
source-publisher = Кто опубликовал
source-publisher-hint = Газета, суд, организация. Пусто, если вам это рассказали: тогда оно публично только с согласия семьи, а источник никогда.
source-date = День источника
source-url = Адрес
source-grade = Насколько подтверждено
source-language = Язык
source-language-hint = Метка, например uk, crh, ru, en.
source-kind = Вид издателя
source-kind-hint = news, ngo, official, court, un
source-button = Добавить источник
source-side = Публичным может стать только то, что опирается на источник с названием и издателем или на согласие семьи.
source-not-citable = нельзя цитировать
source-not-an-address = адрес начинается с https:// или http://
register-not-a-name = в имени смешаны два алфавита в одном слове или есть невидимые знаки; наберите одним алфавитом
register-not-a-value = это поле не может иметь такого значения
register-no-such-source = такого источника нет
register-source-without-title = у источника есть название
register-doubtful = сомнительный факт (D) никогда не показывают; добавьте его с лучшей оценкой и источником
register-no-reason = скажите почему
register-death-not-supported = подтверждённая смерть требует идентифицированных останков или документа: оценка A или B

## Steps

steps-none-yet = Шаги ещё не записаны.
step-new = Новый шаг
step-for-all = За всех
step-side = Черновик. Не публично, пока второй человек не опубликует.
step-button = Записать шаг
step-kind = Вид
step-actor = Кто действует
step-actor-hint = Орган или человек. Имя родственника остаётся внутри: пишите «семья».
step-level = Сфера того, кто действует
step-description = Что просят или делают
step-description-hint = Одно предложение, как его может прочесть публика. О чём просили, а не что мы думаем.
step-to = Адресат
step-to-none = никому или только тем, что ниже
step-others = Также адресовано
step-others-hint = По одному органу в строке. Каждый получит отдельный шаг со своим сроком.
step-jurisdiction = Чьё право
step-jurisdiction-hint = UA, RU или организация (UN, CoE). От этого зависит обычное правило.
step-sent-on = Отправлено
step-channel = Как отправлено
step-channel-unknown = неизвестно
channel-post_registered = заказное письмо
channel-post = почта
channel-in_person = передано лично
channel-portal = портал или сайт
channel-email = электронная почта
channel-fax = факс
channel-court_filing = подано в суд
channel-oral = устно
channel-diplomatic = дипломатическим путём
step-received-on = Получено
step-registered-on = Зарегистрировано
step-outgoing-no = Наш номер
step-outgoing-no-hint = Под которым мы отправили. Остаётся у команды.
step-incoming-no = Входящий номер
step-incoming-no-hint = Под которым учреждение зарегистрировало. Остаётся у команды.
step-incoming-no-reply-hint = Его обычно называет подтверждение. Хранится с шагом.
step-rule = Правило об ответе
step-rule-hint = Обычное правило создано для этого вида. Непроверенное правило не даёт публичного дня.
step-rule-usual = Обычное для этого вида
step-rule-none = Никакого
step-followed = Следит ли группа за ответом?
step-followed-yes = Да: срок считается
step-followed-no = Нет
step-followed-no-hint = Тогда о молчании никогда не говорится.
step-note = Примечание
step-note-hint = Станет публичным с шагом. У номеров свои поля, они остаются внутри.
step-no-day = день не записан
desk-step-due = Ответ до { $date } ({ $basis })
step-extended-to = Продлено до
step-parent = Переслано из
step-ended = Чем завершилось
step-ended-by = Записал(а)
step-ended-on = В какой день
step-inboxes = Проверенные ящики
step-inboxes-hint = Каждый, и кто смотрел: почта, электронная почта, портал, офис. Остаётся у команды.
step-inboxes-not-checked = скажите, какие ящики проверены: только тогда можно назвать это игнорированием
step-checked-on = Проверено
step-today-hint = Пусто означает сегодня.
step-outcome = Что из этого вышло
step-sources = Источники
desk-step-asked = О чём просили
desk-step-came = Что пришло
step-nothing-came = Ответ не записан.
step-next = Что можно сделать дальше
step-next-hint = Правило предлагает это; решает юрист.
step-way-reply = Записать ответ
step-way-reply-side = Поздний ответ тоже записывают; прежнее молчание остаётся в записях.
step-way-forwarded = Переслано
step-way-forwarded-side = Орган, у которого обращение теперь, получит отдельный шаг.
step-way-extended = Срок продлён
step-way-extended-side = Только по уведомлению; нужен день уведомления.
step-way-ignored = Ничего не пришло: скажите, какие ящики проверены
step-way-ignored-side = Календарь никогда не говорит «проигнорировано»; только человек.
step-way-ended = Отозвано или вернулось
step-way-ended-side = Без ответа.
step-way-change = Исправить дни, доказательство и правило
step-way-change-side = Прежнее остаётся в истории.
step-reply-kind = Чем он является
step-reply-on = Пришёл
step-notice-on = День уведомления
step-forwarded-to = Переслано в
step-forwarded-to-nobody = скажите кому
step-extension-without-days = у продления есть день уведомления и день, до которого оно действует
step-summary = Что в нём сказано
step-summary-hint = Нашими словами. Без имён чиновников.
step-proof = Что подтверждает дни
step-proved-by = Подтверждено
step-proof-hint = С доказательством предполагаемый срок становится сроком по закону. Доказательство остаётся у команды.
step-proof-as-is = как есть
step-proof-none = Доказательства нет
step-proof-cited = Источник, названный выше
proof-postal_receipt = Почтовая квитанция
proof-stamp = Штамп на нашем экземпляре
proof-screenshot = Снимок экрана
proof-acknowledgement = Подтверждение получения
proof-other = Другое доказательство
step-proof-ref = Его номер или где хранится
step-proof-ref-hint = Например, номер заказного письма. С видом доказательства становится источником для команды.
step-proof-ref-empty = назовите номер или где хранится: иначе его не найти
step-sent-text = Текст, как он отправлен
step-sent-text-hint = Всё письмо, слово в слово. Остаётся у команды и потом не меняется.
step-letter-kept = Письмо хранится с шагом таким, как напечатано.
sent-text-title = Отправленный текст
sent-text-open = Распечатать снова
sent-text-step = К шагу
sent-text-here = Показать текст здесь
sent-text-print = Как отправлено, что бы ни говорило дело теперь. Распечатайте страницу: напечатается только письмо.

## Agenda and releases

agenda-releases = Публикации, которые ждут вас
agenda-releases-hint = Попросил другой человек. Посмотрите строка за строкой, что станет публичным.
agenda-more = и ещё { $n }
releases-lead = Что просят опубликовать и ещё не решено.
releases-none = Ничего не ждёт.
releases-for-me = Ждёт вас.
proposal-title = О чём просили
proposal-of = Публикация: { $name }
proposal-review = ждёт второго человека
proposal-approved = одобрено
proposal-released = публично
proposal-declined = отклонено
proposal-undone = отменено
proposal-changed = изменено: посмотрите снова
proposal-asked-by = Просит { $name }.
proposal-decided-by = Решил(а) { $name }.
proposal-public-from = Станет публичным в { $time } (Киев), если не отменят.
proposal-ask = Попросить опубликовать
proposal-ask-hint = Ответьте на оценку риска. Потом другой человек смотрит и решает; через десять минут оно публично.
proposal-risk = Оценка риска
proposal-risk-hint = Может ли это навредить человеку, если он жив в неволе, семье на оккупированной территории, свидетелю, адвокату, переговорам или обмену? Скажите, что вы взвесили. Действует шесть месяцев.
proposal-reason = Почему публиковать
proposal-button = Попросить опубликовать
proposal-already = публикацию этого дела уже просят
proposal-why = Почему и с каким риском
proposal-decide = Решить
proposal-approve = Одобрить: станет публичным через десять минут
proposal-approve-hint = Я посмотрел(а) каждую строку выше.
proposal-decline = Отклонить
proposal-remark = Слово тому, кто просит
proposal-remark-hint = Нужно, если отклоняете.
proposal-undo = Отменить
proposal-undo-hint = Ничто из этого не станет публичным.
proposal-changed-since = дело изменено с тех пор, как вы смотрели: посмотрите снова то, что выше
proposal-say-why = скажите, почему отклоняете
proposal-decided = это уже решено
proposal-review-lapsed = оценке риска больше шести месяцев: попросите снова
withdraw-title = Отозвать
withdraw-hint = Сразу, без второго человека: страница станет заглушкой с номером и днём.
withdraw-warning = Страница человека и каждая строка о нём сразу исчезнут с сайта, из лент и данных.
withdraw-reason = Почему
withdraw-reason-hint = Для команды; мир видит только день.
withdraw-button = Отозвать сейчас
withdraw-not-public = ничто из этого дела не публично
preview-becomes-title = Это станет публичным
preview-stays-title = Это останется у команды
preview-nothing = Ничто не может стать публичным. Ниже сказано почему.
preview-nothing-stays = Ничего не остаётся.
preview-what = Что
preview-language = Язык
preview-text = Текст
preview-change = Изменение
preview-becomes = станет публичным
preview-stays-public = публично
preview-ends = больше не публично
preview-name = Имя
preview-note = Примечание
preview-quote = Цитата
preview-action-title = Название акции
preview-action = Акция
preview-appeal = Обращение
preview-authority = Учреждение
preview-of-person = Человек
preview-of-step = Шаг
preview-of-action = Акция
preview-of-appeal = Обращение
preview-of-source = Источник
preview-of-authority = Учреждение
stays-staff = Остаётся у команды при любой публикации.
stays-no-source = Не опирается на источник с названием и издателем.
stays-doubtful = Сомнительное (D).
stays-gate = Не проходит проверку публикации.
refusal-no-source = Ни один источник не имеет и названия, и издателя.
refusal-no-name = Ни одно имя не опирается на источник с названием и издателем.
refusal-no-status = Ни один статус не опирается на источник с названием и издателем.
refusal-status-not-citable = Действующий статус не опирается на источник с названием и издателем.
refusal-case-not-open = Дело — черновик, ошибка или объединено.
refusal-minor = Возможно, не было 18 лет: детей не публикуют, кто бы ни согласился.
refusal-names-unreleased = Называет человека, который не опубликован.
refusal-nobody-with-a-page = Ни у кого из упомянутых нет страницы.
refusal-doubtful-alone = Сомнительное (D), другой акции с той же серией и номером нет.
refusal-without-its-record = Шаг или акция, к которым оно относится, не опубликованы.
refusal-taken-back = Отозвано; вернётся, если опубликовать именно его.
refusal-speaks-of-withheld = Говорит об отозванном человеке или том, кому могло не быть 18.

## Petitions at the desk

desk-petitions = Петиции
desk-stale-petition = Кто-то изменил эту петицию с тех пор, как вы её открыли. Посмотрите её заново; написанное вами осталось ниже.
petition-list = Все
petition-none = Петиций ещё нет.
petition-new = Новая петиция
petition-new-button = Начать петицию
petition-new-side = Черновик. Никто снаружи его не видит, пока второй человек его не откроет.
petition-slug = Адрес страницы
petition-slug-hint = Буквы от a до z, цифры и дефисы, например where-is-ervin. Изменить его нельзя.
petition-slug-wrong = Напишите от 3 до 60 букв от a до z, цифр и дефисов, сначала букву.
petition-slug-taken = Такой адрес у другой петиции.
petition-owner = Чья она
petition-language = Язык, на котором она написана
petition-title = Название
petition-title-hint = Одна строка, как она стоит на странице.
petition-body = О чём просим и почему
petition-body-hint = Пустая строка разделяет абзацы. После открытия изменить текст нельзя: то, что человек подписал, должно остаться тем же.
petition-notice = Примечание над ней
petition-notice-hint = Например, чем она не является. Это не часть подписываемого; можно оставить пустым.
petition-people = За кого она
petition-people-hint = На странице петиции названы те, чьи страницы публичны.
petition-somebody = человек, чьё дело вам не открыто
petition-recipients = К кому она
petition-recipients-hint = Подписавший может передать имя каждому из них отдельно.
petition-mail-sender = Отправитель, видимый в почте
petition-mail-sender-hint = Обычный, без упоминания дела или названия группы, если оно его выдаёт. Пусто: «Подтверждение».
petition-mail-subject = Тема, видимая в почте
petition-mail-subject-hint = Без единого слова о деле. Пусто: «Ссылка, которую вы просили».
petition-keyholders = Ключи, для которых запечатывают имена
petition-keyholders-hint = Один получатель age в строке (его печатает byname key new). Сам ключ лежит у хранителя, никогда на этой машине. Без ключа имена для передачи не спрашивают.
petition-not-a-key = Что-то из этого не получатель age; каждый начинается с age1.
petition-matters = Что к ней относится
petition-change-matters = Изменить
petition-texts = Что в ней сказано
petition-text-page = Текст на одном языке
petition-text-side = Читатели на других языках видят первый текст с пометкой.
petition-no-text = Текста на этом языке ещё нет.
petition-write = Написать
petition-counted = Подсчитано
petition-count = Подписей
petition-count-as-of = Последний подсчёт
petition-withdrawn = Отозвано подписавшими
petition-invalidated = Изъято по правилу
petition-waits = Сейчас хранится
petition-nobody-yet = Ещё никто не подписал.
petition-state-draft = Черновик
petition-state-review = Второго человека просят её открыть
petition-state-open = Открыта
petition-state-paused = Приостановлена
petition-state-closed = Закрыта
petition-state-delivered = Передана
petition-turn-ask = Просить открыть
petition-turn-ask-what = Второй человек посмотрит её и откроет или вернёт. До этого никто снаружи её не видит.
petition-turn-back = Вернуть
petition-turn-back-what = Она снова станет черновиком, и её можно изменить.
petition-turn-open = Открыть
petition-turn-open-what = С этого мгновения она публична, её можно подписывать, а текст заморожен навсегда.
petition-turn-pause = Приостановить
petition-turn-pause-what = Её можно читать, но не подписывать, пока не откроют снова. Отправленные ссылки действуют.
petition-turn-resume = Открыть снова
petition-turn-resume-what = Её снова можно подписывать.
petition-turn-close = Закрыть навсегда
petition-turn-close-what = Её больше никто не сможет подписать, а ключ, которым различают адреса, будет уничтожен. Отменить это нельзя. Отправленные ссылки действуют свои семь дней.
petition-not-now = Сейчас с ней этого не сделать. Посмотрите её заново.
petition-incomplete = Нужны текст, человек, за которого она, и адресат.
petition-no-count = Подсчёт не может начаться: адресом сайта в byname.toml нельзя назвать журнал.
signature-pending = Ждут нажатия ссылки
signature-held = Задержано
signature-confirmed = Подтверждено
signature-invalidated = Изъято
signature-withdrawn = Отозвано
held-too_soon = форму вернули быстрее, чем её можно прочитать
held-honeypot = заполнено поле, которого никто не видит
held-burst = за минуту много из одной сети
kiosk-title = Код для устройства или партнёра
kiosk-lead = Для устройства волонтёра на акции или как ссылка для партнёрской группы: кто подписывает по нему, не нуждается в адресе. Каждое считается отдельно.
kiosk-place = Где оно стоит или название группы
kiosk-place-hint = Только для своих, например «Посольство, 25 октября, стол 2».
kiosk-hours = Сколько часов он действует
kiosk-most = Сколько подписей пропускает (не больше 5000)
kiosk-number-wrong = Напишите целое число в пределах.
kiosk-button = Сделать код
kiosk-made = Код готов
kiosk-made-lead = Откройте этот адрес на устройстве, на публичном сайте:
kiosk-made-once = Он показан один раз и нигде не сохранён. У кого он есть, может подписывать без адреса, пока код не исчерпан.

hand-over-title = Записать передачу
hand-over-lead = Закрытая петиция, которую отдали или отправили одному из адресатов.
hand-over-side = В деле каждого человека, за которого эта петиция, записывается шаг со сроком, который он начинает. Открытая страница показывает день и адресата, больше ничего из этой формы.
hand-over-to = Кому
hand-over-on = День
hand-over-on-hint = День, когда передали или отправили.
hand-over-channel = Каким способом
hand-over-taken = Приняли ли её?
hand-over-taken-yes = Да
hand-over-taken-no = Отказались принять
hand-over-taken-no-hint = Шаг заканчивается как возвращённый, срок не идёт.
hand-over-incoming-no = Входящий номер
hand-over-incoming-no-hint = С их штампа. Он доказывает день, и тогда срок является сроком закона.
hand-over-by = Кто передал
hand-over-by-hint = Можно не заполнять. Остаётся у команды.
hand-over-note = Заметки
hand-over-note-hint = Где хранится экземпляр со штампом, кто видел. Остаётся у команды.
hand-over-all = Это всё?
hand-over-all-yes = Все, кто должен был её получить, уже получили
hand-over-all-hint = Тогда она считается переданной, и здесь больше ничего не записывают. Это происходит само, когда её принял каждый адресат.
hand-over-button = Записать
hand-over-twice = Уже записано, что в этот день её передали этому адресату.
hand-over-day-wrong = Напишите день с её открытия и не будущий, например 28.11.2026.
hand-over-number-of-refused = Кто отказывается, номера не даёт: оставьте пустым.
hand-over-what = { $n ->
    [one] Петиция «{ $title }» передана с { $number } подписью, подсчёт на { $date }.
    [few] Петиция «{ $title }» передана с { $number } подписями, подсчёт на { $date }.
   *[many] Петиция «{ $title }» передана с { $number } подписями, подсчёт на { $date }.
}
hand-over-what-refused = { $n ->
    [one] Петиция «{ $title }» с { $number } подписью, подсчёт на { $date }: отказались принять.
    [few] Петиция «{ $title }» с { $number } подписями, подсчёт на { $date }: отказались принять.
   *[many] Петиция «{ $title }» с { $number } подписями, подсчёт на { $date }: отказались принять.
}
hand-over-done = Передача
hand-over-row-refused = Отказались принять.
hand-over-row-step = Шаг
names-title = Имена для всех
names-lead = Они разрешили видеть своё имя всем. Оно появится на странице петиции, когда вы его здесь отметите.
names-side = Имя — это текст, который кто-то набрал: посмотрите, имя ли это. Чего вы не отметите, того не будет. Кто отзовёт подпись, тот исчезнет со страницы со следующим подсчётом.
names-waiting = Показать эти
names-waiting-hint = Неотмеченные не показываются, и о них больше не спрашивают.
names-standing = Убрать эти со страницы
names-none = Ни одно имя не ждёт, и ни одного не показано.
names-button = Выполнить

held-title = Задержанные подписи
held-lead = Машина задерживает то, что выглядит странно, и никому не отказывает. Кто-то из сотрудников смотрит и засчитывает, если за этим стоят люди.
held-nothing = Ничего не задержано.
held-numbers = Задержано: { $n }. Из них засчитаются сразу: { $ready }.
held-name-too_soon = Слишком быстро
held-name-honeypot = Скрытое поле
held-name-burst = Много из одной сети
held-means-too_soon = Форма вернулась быстрее чем за три секунды или с отметкой, которую сделала не эта программа. Так делают программы, но и быстрая рука, за которую поля заполняет браузер.
held-means-honeypot = Заполнено поле, которого люди не видят. Чаще так делают программы, порой — браузер, заполняющий всё подряд.
held-means-burst = Из одной сети за минуту подписало больше шестидесяти человек. Так делает программа, но и митинг, школа или мобильный оператор, у которого тысячи выходят через одну дверь. На митинге код для устройства никого не задерживает.
held-why = Почему вы их засчитываете
held-why-hint = Только для сотрудников: на что вы смотрели и что увидели. Никого не называйте.
held-button = Засчитать всех
held-then = Что с ними будет
held-then-ready = Кто нажал на ссылку или стоял перед волонтёром, учитывается со следующего итога.
held-then-link = Все остальные получили ссылку, когда подписали, как и любой другой, и их ждут, пока не пройдут их семь дней; неподтверждённое тогда забывается, задержано оно или нет. Кому письмо ещё не удалось отправить, тому оно уходит сейчас, и семь дней начинаются с него.
held-let-in = Засчитано до сих пор
held-let-in-row = { $n } ({ $held }), { $who }: { $why }
invalidate-title = Изъять по правилу
invalidate-side-left = Правило может спрашивать лишь о том, что ещё осталось от учтённой подписи: как она поступила, страна, язык формы, минута и почему её раньше задержали. Адреса забыты, как только нажата ссылка, а имён здесь не прочесть: так задумано.
invalidate-side-two = Сначала вы видите, сколько оно изымет. Сделано будет, только если в миг нажатия их столько же. Больше 50 требуют второго человека.
invalidate-side-told = Следующий итог скажет миру число и причину, но никогда — чьи это подписи. Это можно отменить; об этом тоже будет сказано.
invalidate-any = Любое
invalidate-class = Как поступила
invalidate-country = Страна
invalidate-no-country = Страна не указана
invalidate-language = Язык формы
invalidate-from = Подписано начиная с этой минуты
invalidate-until = Подписано по эту минуту
invalidate-minute-hint = По киевскому времени, например 2026-11-28 12:05. Пусто: без границы.
invalidate-minute-wrong = Напишите день и минуту так: 2026-11-28 12:05.
invalidate-held-for = Засчитана, хотя
invalidate-cause = Причина
invalidate-words = Своими словами
invalidate-words-hint = Мир будет читать это всегда, рядом с подсчётом. Никого не называйте: ни человека, ни адреса, ничего, по чему кого-то можно найти.
invalidate-words-needed = «Другое» нужно пояснить словами.
invalidate-look = Показать, скольких это касается
invalidate-runs = Что сделано до сих пор
invalidate-found-title = Вот чего касается правило
invalidate-found = В подсчёте: { $counted }. Ещё не учтено: { $waiting }. По состоянию на { $at }.
invalidate-hour = Час
invalidate-by = Путь
invalidate-counted = В подсчёте
invalidate-waiting = Ещё не учтено
invalidate-more = Ещё строк, которые не показаны: { $n }
invalidate-button = Изъять их
invalidate-another = Другое правило
invalidate-no-rule = Укажите хоть что-то: правило, которое ничего не говорит, изъяло бы всех.
invalidate-nothing = Нет подписи, которой бы это касалось.
invalidate-changed = Число уже другое. Ничего не сделано; посмотрите ещё раз.
cause-duplicate = Один человек больше одного раза
cause-automated = Сделала программа
cause-not-the-signer = Названный человек не подписывал
cause-invented = Адреса или имена выдуманы
cause-sheets = Листы посчитаны неверно или утеряны
cause-appeal = Кто-то показал, что всё было верно
cause-mistake = Наша собственная ошибка
cause-other = Другое
run-title = Одно применение правила
run-invalidate = № { $number }: изъятие { $n }, из них в подсчёте { $counted }
run-restore = № { $number }: возвращение { $n }, отмена № { $undone }
run-asked = Попросил(а): { $who }.
run-done = Сделал(а): { $who }.
run-dropped = Отклонил(а): { $who }.
run-waits-for-another = Сделать это должен второй человек.
run-untold = Об этом скажет следующий итог.
run-told = В подсчёте это пакет { $batch }.
run-nothing-to-tell = Подсчёту нечего было об этом сказать.
run-what = Что с этим делать
run-do = Сделать
run-drop = Отклонить
run-decide = Решить
run-undo = Отменить
run-decide-way = № { $number } ждёт второго человека

kiosk-row = { $class }: { $place }: { $used } из { $most }, до { $until }
kiosk-class = Как это считается
kiosk-class-kiosk = Устройство на акции
kiosk-class-kiosk-hint = Волонтёр видит того, кто подписывает. Действует не более 48 часов.
kiosk-class-partner = Партнёрская группа
kiosk-class-partner-hint = Группа ручается за тех, кто подписывает по её ссылке. Действует не более 720 часов. Считается отдельно, как поручительство партнёров.

sheets-title = Бумажные листы
sheets-lead = Подписи, собранные на бумаге. Кто подписал, здесь не хранится: листы и их скан остаются у вас.
sheets-two = Один человек вносит листы, другой берёт их в руки и считает снова. До тех пор они ничего не прибавляют.
sheets-world = Мир читает номера листов, сколько на них подписей и хеш скана. Учтённое остаётся в журнале навсегда.
sheets-numbers = Номера листов
sheets-numbers-hint = По возрастанию, например 101-103,107. У каждого листа петиции свой номер.
sheets-signatures = Подписей на них
sheets-signatures-hint = Только те, которые можно прочесть и которые относятся к этой петиции, от 1 до 999999.
sheets-scan = SHA-256 скана
sheets-scan-hint = 64 цифры и буквы: отсканируйте листы в один файл и выполните «sha256sum scan.pdf». Сохраните скан; его никуда не отправляют.
sheets-button = Внести
sheets-no-sheets = Напишите номера по возрастанию, через дефис и запятую: 101-103,107.
sheets-not-a-number = Напишите число от 1 до 999999.
sheets-no-scan = В SHA-256 64 цифры и буквы от a до f.
sheets-sheet-twice = Один из этих листов уже внесён, вместе с { $sheets }.
sheets-scan-twice = Этот скан уже внесён.
sheets-counted-otherwise = Внесено другое число. Посчитайте ещё раз; если вы правы, заберите листы, и их можно будет внести заново.
sheets-so-far = Внесено до сих пор
sheets-nothing = Листов ещё нет.
sheets-row = Листы { $sheets }, подписей на них: { $n }
sheets-entered = Внёс(ла): { $who }.
sheets-waits = Посчитать должен второй человек.
sheets-confirmed = Подтвердил(а): { $who }.
sheets-next-head = Их учтёт следующий итог.
sheets-counted = Запись { $leaf } подсчёта.
sheets-taken-back = Забрал(а): { $who }.
sheets-batch = Листы, которые ещё не учтены
sheets-what = Что с ними делать
sheets-confirm = Я взял(а) листы в руки и посчитал(а)
sheets-take-back = Забрать: они ничего не прибавляют, и их можно внести заново
sheets-again = Сколько подписей вы насчитали
sheets-again-hint = Нужно, чтобы подтвердить. Считайте по листам, не переписывайте число.
sheets-confirm-way = Листы { $sheets } ждут второго человека
petition-text-outdated = Первый текст изменён после того, как написан этот.
petition-text-look-over = Первый текст ({ $first }) изменён после того, как написан этот. Сохранить значит сказать, что этот ему соответствует, даже если здесь ничего не изменено.
petition-texts-outdated = Написано до того, как изменён первый текст: { $languages }.

## Consent

file-consent = Согласие
consent-title = На что согласилась семья
consent-side = Кто согласился, остаётся в группе. Мир читает лишь, что так рассказывает семья, с её согласия.
consent-none = Согласие не записано. Без него обнародовать можно только то, что опирается на опубликованный источник.
consent-told = { $relation } ({ $alias }), { $means }, { $given }. Действует по { $until } для: { $groups }.
consent-relation = Кто согласился
consent-relation-spouse = Жена или муж
consent-relation-parent = Мать или отец
consent-relation-child = Дочь или сын
consent-relation-sibling = Сестра или брат
consent-relation-other_relative = Другой родственник
consent-relation-guardian = Опекун
consent-relation-the_person = Сам человек
consent-alias = Инициалы или условное имя
consent-alias-hint = Чтобы вы знали, кто это был. Полное имя здесь никогда не нужно.
consent-given-on = Когда согласились
consent-given-on-hint = Полный день: 24.11.2026.
consent-a-full-day = нужен полный день: число, месяц и год
consent-means = Как
consent-means-in_person = лично
consent-means-phone = по телефону
consent-means-letter = письмом
consent-means-message = сообщением
consent-explained-title = Что было объяснено
consent-explained = Было объяснено, что становится публичным, где, на каких языках, и что согласие можно отозвать в любой день.
consent-covers = Согласились, чтобы рассказывали
consent-covers-hint = Отметьте только то, о чём говорили. Дом и родственников не рассказывают никогда, кто бы ни согласился. Не пишите о здоровье или пытках там, где это может стать публичным.
consent-covers-names = имена
consent-covers-birth = пол, рождение и возраст
consent-covers-day_and_place = день и место
consent-covers-circumstances = что произошло
consent-covers-affiliation = работа и принадлежность
consent-covers-status = что с человеком стало потом
consent-covers-steps = сделанные шаги и ответы
consent-valid-to = Действует по
consent-valid-to-hint = Пусто значит двенадцать месяцев, дольше не бывает.
consent-note = Заметка группы
consent-note-hint = Остаётся в группе. Не пишите здесь контактов семьи.
consent-recorded = Записано: { $name }.
consent-state-stands = действует
consent-state-run_out = срок прошёл
consent-state-revoked = отозвано
consent-state-disputed = есть возражение
consent-give-title = Записать согласие
consent-give-hint = Само оно ничего не открывает: обнародование, как всегда, просит один человек, а решает второй.
consent-give-button = Записать согласие
consent-not-explained = отметьте, только если это объяснили: иначе это не согласие
consent-covers-nothing = отметьте хотя бы одно
consent-not-given-yet = этот день ещё не наступил
consent-not-its-term = оно действует самое большее двенадцать месяцев со дня, когда его дали, и не может быть просроченным
consent-revoke-title = Отозвать согласие
consent-revoke-hint = Сразу: всё публичное, что в этом деле опирается на слово семьи, становится заглушкой, на что бы ни согласился другой родственник. Что опирается на опубликованные источники, отзывают на странице «Публикация».
consent-which = Какое согласие
consent-revoke-button = Отозвать сейчас
consent-revoked-why = Отозвано, записано: { $name }. { $reason }
consent-object-title = Другой родственник против
consent-object-hint = Сразу ни одно согласие в этом деле не действует, а что на нём держится, отозвано, пока кто-то не примирит семью.
consent-object-reason = Кто и против чего
consent-object-reason-hint = Родство и инициалы, без полного имени. Остаётся в группе.
consent-object-button = Записать возражение
consent-objection-open = несогласие
consent-mediated = примирено
consent-objected-why = Родственник против, записано: { $name }. { $reason }
consent-mediated-how = Примирено, записано: { $name }. { $reason }
consent-mediate-title = Семью примирили
consent-mediate-hint = Неотозванные согласия снова действуют. Отозванное станет публичным только после нового обнародования.
consent-which-objection = Какое возражение
consent-mediate-reason = Как договорились
consent-mediate-reason-hint = Кто с кем говорил и о чём договорились. Остаётся в группе.
consent-mediate-button = Записать, что примирили
agenda-consents = Согласия, срок которых истекает
agenda-consents-hint = После этого дня то, что на них держится, будет отозвано. Спросите семью ещё раз, запишите новое согласие и попросите опубликовать снова.
proposal-basis = Основание
proposal-no-consent = ни одно согласие семьи уже не действует: опереться не на что
basis-public_record = Опубликованные источники
basis-family_consent = Согласие семьи
basis-hint-public_record = Только то, что говорит источник с названием и издателем.
basis-hint-family_consent = Также то, на что согласилась семья; это подано как её слова и исчезает вместе с согласием.
basis-choose = Ниже стоит то, что рассказало бы обнародование на этом основании:
refusal-rests-on-consent = Опирается на согласие семьи: выберите это основание.

## Errors

error-forged-title = Эту форму нельзя принять
error-forged = Она отправлена не со страницы рабочего места в этом браузере, или вы вошли снова после создания страницы. Ничего не изменено. Вернитесь, обновите страницу и отправьте ещё раз.
error-too-much-title = Слишком много за один раз
error-too-much = Отправлено больше, чем принимает эта форма. Ничего не изменено. Сократите текст.
error-slow-down-title = Слишком много попыток
error-slow-down = Подождите { $n } с и попробуйте снова.
error-full-title = Диск заполнен
error-full = Ничего не сохранено; читать можно. Скажите оператору освободить место, потом отправьте снова: вернитесь, текст может быть ещё в форме.
same-title = Тот же человек, что в другом деле
same-now = Уже сказано
same-say = Сказать так
same-hint = Ничего не переносится: известное там читается здесь, пока действует ваше слово; после отмены оба дела такие, как были.
same-number = Номер другого дела
same-number-hint = Например, BN-2026-0007 или CR01. Оно должно быть открыто вам для изменений.
same-reason = Почему это один человек
same-reason-hint = Одних имён мало: их носят и родственники.
same-button = Это один человек
same-undo = Отменить: это два человека
same-merged = { $number } читается с этим делом: { $reason } (сказал(а) { $name })
same-no-file = среди дел, которые вы можете менять, такого нет
same-already = это то же дело, или его уже читают с другим: сначала отмените
agenda-lapsing = Оценки риска, которые истекают
agenda-lapsing-hint = В тот день всё, что опирается на оценку, будет отозвано. Взвесьте снова и попросите опубликовать ещё раз.
person-corrected = Исправлено { $date }. Прежнее хранит группа.
letter-title = Черновик письма
letter-side = Известное взято из дела и в письме не меняется. Перед отправкой его читает юрист.
letter-language = Язык письма
letter-from = От кого
letter-words = Ваши слова
letter-words-hint = Стоят между известным и просьбой. Не называйте родственников или свидетелей.
letter-button = Составить
letter-print = Распечатайте страницу: напечатается только письмо. Текст сохраняется, когда вы запишете шаг.
letter-sent = Отправлено: записать шаг
letter-again = Составить другое
letter-name = Имя
letter-opening = Обращаемся к вам по поводу лица, названного ниже. Известно следующее:
letter-answer = Просим ответить письменно в установленный законом срок.
letter-subject-search_application = Заявление о розыске: { $name }
letter-subject-crime_report = Заявление о преступлении в отношении: { $name }
letter-subject-appeal = Обращение по поводу: { $name }
letter-subject-information_request = Запрос информации о: { $name }
letter-subject-complaint = Жалоба по делу: { $name }
letter-demand-search_application = Просим разыскать это лицо, зарегистрировать заявление и сообщить его номер.
letter-demand-crime_report = Просим внести сведения в реестр, начать расследование и выдать выписку.
letter-demand-appeal = Просим установить местонахождение лица, принять меры в пределах полномочий и сообщить, что сделано.
letter-demand-information_request = Просим сообщить, что вам известно о местонахождении лица и о каждом шаге для его розыска.
letter-demand-complaint = Просим проверить обжалуемое бездействие, прекратить его и сообщить, что сделано.
staff-not-a-mail = это не адрес почты: буквы и цифры, одна @, без пробелов
own-mail-title = Ежедневное напоминание почтой
own-mail-hint = Каждое утро, когда что-то ждёт, одно нейтральное сообщение: сколько дел, и ничего о них. Оно лежит в папке outbox, пока не настроен почтовый сервер.
own-mail = Адрес почты
own-mail-address-hint = Пусто — без почты.
reminder-subject = Напоминание
reminder-text = Ждут дел: { $n }.
event-page = Событие
event-which = Относится к событию
event-none = никакого
event-new = новому
event-title = Название нового события
event-title-hint = Как его называет команда. Никогда не публично.
event-side = Людей забрали вместе, один обыск, один суд: их дела стоят рядом.
error-busy = Сейчас здесь очень много людей. Ничего не сохранено; попробуйте ещё раз через несколько секунд.
error-busy-title = Здесь много людей
relation-section = Родственники и контакты (никогда не публично)
relation-title = Родственник или контакт
relation-add = Добавить родственника или контакт
relation-change = Изменить
relation-told = Как импортировано
relation-kind = Кем приходится разыскиваемому
relation-spouse = супруг(а)
relation-parent = мать или отец
relation-child = дочь или сын
relation-sibling = сестра или брат
relation-other_relative = другой родственник
relation-friend = друг или подруга
relation-colleague = коллега
relation-lawyer = адвокат
relation-other = кто-то другой
relation-elsewhere = в чьём деле это лицо: { $kind }
relation-who = Кто
relation-who-hint = Псевдоним или инициалы; полное имя не нужно. Кто может прочесть папку данных, прочтёт и это.
relation-number = Номер их дела
relation-number-hint = Только если в реестре оно есть, например BN-2026-3 или CR05.
relation-no-file = дело с таким номером вам не открыто, или это оно само
relation-nobody = скажите, кто это, или дайте номер дела
relation-contactable = Можно ли с ними связываться?
contactable-yes = связываться можно
contactable-no = связываться нельзя
contactable-unknown = ещё не спросили
relation-how = Как и что им угрожает
relation-how-hint = Например: только через адвоката, никогда по телефону. Программа сама никому не пишет.
relation-note = Примечание для команды
relation-ended = больше не так
relation-still = Это ещё так?
relation-ended-yes = Больше не так; запись остаётся в деле
relation-side = Только для команды. Ничто из этого не публикуется, не экспортируется с папкой реестра и никому не отправляется.
relation-stale = { $name } изменил(а) это, пока вы писали. Ваш текст остался ниже; вернитесь к делу и посмотрите, что там записано.

## Letters
desk-letters = Письма
letters-list-title = Письма
letters-list-lead = Письмо своими словами читают тогда, когда сотый экземпляр бланка уже не читают. Здесь сказано, кому и как писать.
letters-list-none = Сейчас ни одна кампания писем не открыта.
letters-of-others = Письма, о которых просили другие
letters-all = Письма, которые можно написать
letters-owned = { $owner }. Открыто с { $date }.
letters-told-open = Письма можно писать.
letters-told-paused = Сейчас писать письма нельзя. Вернитесь позже.
letters-told-stopped = Кампания завершена. Пожалуйста, больше не пишите.
letters-stopped-on = Группа просит всех больше не писать, с { $date }. Пожалуйста, не отправляйте письмо, которое у вас ещё есть.
letters-facts-gone = Эта форма не работает: сказанное в ней о человеке сейчас не опубликовано. Вернитесь позже.
letters-why = Зачем писать
letters-to-whom = Кому
letters-copies-go = Копии получают:
letters-write = Написать
letters-risk-title = Прежде чем писать
letters-risk-name = На письме стоит ваше имя, и оно попадает в тот орган, который вы выбрали. Кто откроет его там, узнает, что писали вы.
letters-risk-place = Если вы в России, в Крыму или в другом месте, где это могут использовать против вас, или там ваша семья, не пишите от своего имени.
letters-risk-mail = С 30 марта 2025 года электронное письмо российскому органу не является обращением (требует проверки). Бумажное письмо одного человека, отправленное заказным, является обращением, как и то, что подаёт адвокат. Порталы этих органов устанавливают личность пишущего.
letters-risk-rule = Правило и то, что в нём не выяснено
letters-risk-choice = Вас можно посчитать без имени: ничего не спрашивают и ничего не хранят, лишь число растёт на единицу.
letters-nameless-button = Посчитать меня без имени
letters-advice = Пишите вежливо и коротко. Скажите, кто вы в этом деле, и попросите об одном. Говорите о законе и долге, а не о политике. Не добавляйте того, о чём только слышали: имя, день и место встают в письмо сами, из того, что опубликовал реестр.
letters-own-words = Ваши собственные слова
letters-own-words-hint = Не больше 6000 знаков. Имя человека, день и место сами стоят над вашими словами. Пустая строка начинает новый абзац.
letters-words-too-long = не больше { $number } знаков; короткое письмо прочтут
letters-to = Кому
letters-ways-to = Можно так: { $ways }.
letters-reads = Туда пишут на этом языке: { $language }.
letters-name = Ваше имя
letters-name-hint = Так, как оно должно стоять под письмом. Оставьте пустым, чтобы написать от руки; без имени группа не может отправить письмо за вас.
letters-place = Где вы и куда можно ответить
letters-place-hint = Город или почтовый адрес, если хотите ответа на бумаге. Это стоит на письме и больше нигде.
letters-place-too-long = не больше 300 знаков в пяти строках
letters-look-button = Посмотреть на моё письмо
letters-nothing-kept = Когда вы нажимаете кнопку, ничего из написанного здесь не хранится. Пойдёт ли письмо через группу, вы решите потом.
letters-look-title = Ваше письмо
letters-look-lead = Таким оно пойдёт. Строки о человеке стоят так, как их сегодня опубликовал реестр; здесь их изменить нельзя.
letters-alike = Многое здесь — текст, который предлагают всем. Одинаковые письма чиновники складывают в одну стопку и не отвечают ни на одно. Одно ваше предложение о том, почему это важно для вас, делает из этого письмо.
letters-ways = Как оно может пойти
letters-way-user_posts = вы печатаете и отправляете почтой
letters-way-user_mails = вашей почтовой программой
letters-way-we_print = группа печатает и отправляет почтой
letters-way-e-mail = электронной почтой через группу
letters-way-without_name = без имени
letters-way-title-user_posts = Вы печатаете и отправляете почтой
letters-way-title-user_mails = Вашей почтовой программой
letters-way-title-we_print = Группа печатает и отправляет почтой
letters-way-title-e-mail = Электронной почтой через группу
letters-way-what-user_posts = Напечатайте дома, подпишите от руки и отправьте почтой, лучше заказным письмом. Здесь ничего из него не хранится.
letters-way-what-user_mails = Откроется ваша почтовая программа с письмом. Оно пойдёт с вашего адреса; здесь ничего из него не хранится.
letters-way-what-we_print = Группа печатает его и отправляет вместе с другими. До того ваше письмо и ваше имя лежат на её сервере, не дольше тридцати дней; потом то и другое забывается. На нём стоит ваше имя, но не ваша собственноручная подпись: орган может её потребовать.
letters-way-what-e-mail = Группа отправляет его в рабочие часы, одно письмо за другим, на адрес, где электронное письмо является обращением. Ответ получите вы. Сначала вам придёт ссылка, чтобы никто не писал от вашего имени. Когда письмо ушло, его и ваш адрес здесь забывают.
letters-no-mail-there = Электронное письмо не предлагается: там оно не является обращением и говорит им, кто писал.
letters-name-first = Для этого на письме должно быть ваше имя. Впишите его в форму ниже.
letters-print-button = Напечатать дома
letters-give-button = Пусть напечатает группа
letters-mail-button = Пусть отправит группа
letters-address-hint = Для ссылки, которой вы отпустите письмо, и для ответа.
letters-mailto = Открыть мою почтовую программу
letters-mailto-hint = Если она откроется пустой, скопируйте письмо с этой страницы.
letters-mailed-button = Письмо отправлено: посчитайте его
letters-posted-button = Письмо на почте: посчитайте его
letters-posted-meant = Число растёт на единицу, и больше ничего не хранится. Нажмите один раз.
letters-model-offered = Предложения, которые можно взять
letters-model-meant = Их предлагают всем. Берите их только после собственных слов.
letters-take-button = Добавить эти предложения после моих
letters-change = Изменить
letters-change-button = Посмотреть ещё раз
letters-back = Назад к кампании
letters-print-title = Напечатайте своё письмо
letters-print-lead = Напечатайте эту страницу через браузер. Выйдет только письмо, каждый лист на своей странице.
letters-print-sign = Подпишите от руки над своим именем.
letters-print-fold = Сложите лист втрое: адрес виден в окошке длинного конверта (DL); или перепишите его на конверт.
letters-print-post = Отправьте почтой, лучше заказным, и сохраните квитанцию.
letters-not-open-title = Ничего не отправлено
letters-not-open = Сейчас письма не принимаются. Ничего не сохранено и не отправлено.
letters-stopped-now = Группа попросила всех больше не писать. Ничего не сохранено и не отправлено; пожалуйста, не отправляйте это письмо и почтой.
letters-no-such-way = Так письма к ним не идут. Ничего не сохранено и не отправлено.
letters-too-many-title = Слишком много сразу
letters-too-many = Из вашей сети сейчас идёт очень много писем. Ничего не сохранено; подождите минуту или напечатайте письмо дома.
letters-kept = Что вы написали
letters-kept-hint = Здесь это не хранится. Скопируйте, если хотите иметь.
letters-counted-title = Посчитано
letters-counted-thanks = Число растёт на единицу. О вас больше ничего не сохранено.
letters-given-title = Ваше письмо у группы
letters-given-paper = Его напечатают вместе с другими и отправят. Имя человека, день и место впишутся при печати, так, как их опубликовал реестр на тот день.
letters-given-paper-kept = Ваше письмо и ваше имя забывают, когда оно отправлено, и в любом случае через тридцать дней.
letters-given-mail = На ваш адрес идёт ссылка. Письмо уйдёт только тогда, когда вы её нажмёте.
letters-given-mail-kept = Без этого через семь дней всё будет забыто.
letters-went = Сколько писем ушло
letters-none-went = Ещё ни одного не посчитано.
letters-no-sum = Суммы нет: эти числа опираются на слово разных людей, и одно письмо может быть в двух из них.
letters-counted-ours = Что ушло через группу
letters-counted-ours-meant = Посчитала сама группа, когда письма отданы на почту или их принял почтовый сервер адресата. Прочёл ли их кто-нибудь, она знать не может.
letters-counted-writers = Что говорят авторы писем
letters-counted-writers-meant = Кто пишет дома, потом нажимает кнопку или не нажимает. Никто не видит, отправлено ли письмо и не нажал ли один человек дважды.
letters-counted-partners = Что говорят группы-партнёры
letters-counted-partners-meant = Их словами и под их слово; группа этих писем не считала.
letters-counted-without = Без имени
letters-counted-without-meant = Люди, для которых имя было бы опасностью. Письма они не отправляли. Никто не видит, не нажал ли один человек дважды.
letters-line-user_posts = { $n ->
    [one] { $number } письмо, которое, по словам автора, отправлено почтой: { $to }
    [few] { $number } письма, которые, по словам авторов, отправлены почтой: { $to }
   *[other] { $number } писем, которые, по словам авторов, отправлены почтой: { $to }
}
letters-line-user_mails = { $n ->
    [one] { $number } письмо, которое, по словам автора, отправлено электронной почтой: { $to }
    [few] { $number } письма, которые, по словам авторов, отправлены электронной почтой: { $to }
   *[other] { $number } писем, которые, по словам авторов, отправлены электронной почтой: { $to }
}
letters-line-we_print = { $n ->
    [one] { $number } напечатанное письмо: { $to }
    [few] { $number } напечатанных письма: { $to }
   *[other] { $number } напечатанных писем: { $to }
}
letters-line-e-mail = { $n ->
    [one] { $number } электронное письмо, которое принял сервер адресата: { $to }
    [few] { $number } электронных письма, которые принял сервер адресата: { $to }
   *[other] { $number } электронных писем, которые принял сервер адресата: { $to }
}
letters-line-without_name = { $n ->
    [one] { $number } человек поддерживает без имени
    [few] { $number } человека поддерживают без имени
   *[other] { $number } человек поддерживают без имени
}
letters-line-batch = { $n ->
    [one] { $date }, пачка { $batch }: { $number } напечатанное письмо: { $to } ({ $channel }).
    [few] { $date }, пачка { $batch }: { $number } напечатанных письма: { $to } ({ $channel }).
   *[other] { $date }, пачка { $batch }: { $number } напечатанных писем: { $to } ({ $channel }).
}
letters-line-returned = { $n ->
    [one] { $number } вернулось.
    [few] { $number } вернулись.
   *[other] { $number } вернулось.
}
letters-line-partner = { $n ->
    [one] { $name }: { $number } письмо: { $to }, { $date } ({ $channel })
    [few] { $name }: { $number } письма: { $to }, { $date } ({ $channel })
   *[other] { $name }: { $number } писем: { $to }, { $date } ({ $channel })
}
letters-about-one = Пишу о человеке, судьба и местонахождение которого неизвестны его семье:
letters-about-several = Пишу о людях, судьба и местонахождение которых неизвестны их семьям:
letters-regards = С уважением,
letters-copies-to = Копии: { $names }
letters-copy-of = Копия письма: { $name }
letters-mail-subject = Письмо
letters-mail-carried = Это письмо написал человек, названный выше; группа лишь передаёт его. Ответ просим направить автору.
letters-ask-lead = Кто-то попросил отправить письмо от вашего имени. Оно уйдёт только тогда, когда вы откроете этот адрес и нажмёте кнопку:
letters-ask-not-you = Если это были не вы, ничего не делайте: через семь дней оно будет забыто. По этому же адресу можно забыть его сразу.
letters-let-go-title = Это ваше письмо?
letters-let-go-which = Оно относится к: { $title }
letters-let-go-lead = Если вы его отпустите, оно уйдёт в рабочие часы, одно за другим, а ответ придёт на ваш адрес.
letters-let-go-waits = Оно ждёт своей очереди или сейчас не может уйти. Пока оно не ушло, его можно забыть.
letters-let-go-button = Это моё письмо: отправьте
letters-forget-button = Забыть, ничего не отправлять
letters-gone-title = Оно уйдёт
letters-gone = Оно уйдёт в рабочие часы, когда придёт его очередь. Тогда письмо и ваш адрес здесь забудут.
letters-forgotten-title = Забыто
letters-forgotten = Ничего не отправлено, и ничего из него не сохранено.
letters-link-nothing = Возможно, письмо уже ушло или забыто, или адрес обрезан по дороге.
letters-report-title = Рассказать об отправленных письмах
letters-report-who = { $name }, для: { $title }
letters-report-lead = Говорите только о письмах, которые отправлены или переданы. Это сразу встаёт на публичной странице с названием вашей группы, отдельной строкой. Имён авторов не спрашиваем.
letters-report-stopped = Группа попросила всех больше не писать. Нового сообщить нельзя; то, что вы сообщили, ещё можно забрать.
letters-report-new = Отправленные письма
letters-report-mend = Исправить сообщённое
letters-report-told = Сообщено до сих пор
letters-report-none = Ещё ничего.
letters-report-n = Сколько писем
letters-report-n-hint = Писем, а не людей, которые присутствовали.
letters-report-on = День, когда они отправлены
letters-report-day-wrong = полный день, не раньше открытия кампании и не будущий
letters-report-button = Сообщить
letters-report-mend-button = Поставить вместо того
letters-report-mend-way = Исправить
letters-report-take-back = Забрать назад
letters-told = { $n ->
    [one] { $date }: { $number } письмо: { $to } ({ $channel })
    [few] { $date }: { $number } письма: { $to } ({ $channel })
   *[other] { $date }: { $number } писем: { $to } ({ $channel })
}
letters-not-now = Сейчас этого сделать нельзя. Посмотрите на кампанию ещё раз.
letters-incomplete = Нужны текст, человек, за которого пишут, и адресаты, до которых можно дойти, каждый с обращением на языке, на котором есть текст.
letters-no-effect-there = электронное письмо российскому или фактическому органу не является обращением: выберите другой ответ
letters-name-in-model = в этих предложениях назван человек; уберите имя, оно встанет в письмо само, из опубликованного
letters-not-that-many = столько быть не может
letters-batch-not-now = Эта пачка уже передана или расформирована, или она пуста.
letters-slug-taken = Такой адрес у другой кампании писем.
letters-none-yet = Кампаний писем ещё нет.
letters-new = Новая кампания писем
letters-new-button = Начать
letters-new-side = Это черновик, пока её не откроет второй человек. Адресатов добавляют на её странице.
letters-owner = Чья она
letters-title = Название
letters-title-hint = О чём просим, одной строкой.
letters-body = Зачем писать и о чём просить
letters-body-hint = Читатели видят это над формой. Пустая строка начинает новый абзац.
letters-model = Предложения, которые можно взять
letters-model-hint = Предлагаются после собственных слов автора. Без имени, дня и места: они встают из опубликованного. Можно оставить пустым.
letters-people-hint = Все должны быть опубликованы: пока кто-то из них нет, публичная форма не работает.
letters-text-page = Что говорит кампания
letters-text-side = Кто пишет на этом языке, читает этот текст. Где его нет, показан первый.
letters-does = Что группа делает с письмами
letters-does-prints = Печатает и передаёт
letters-does-prints-hint = Авторы оставляют группе письмо и имя; то и другое забывается, когда пачка передана, не позже чем через тридцать дней.
letters-does-mails = Отправляет электронной почтой
letters-does-mails-hint = Только адресатам, для которых электронное письмо является обращением, одно в три минуты, в рабочие часы.
letters-addressees = Кому адресовано
letters-no-addressee = Ещё никому.
letters-addressee = Учреждение
letters-addressee-page = Адресат
letters-addressee-add = Добавить адресата
letters-addressee-change = Изменить
letters-role = Что получает
letters-role-main = Письма
letters-role-main-hint = Авторы выбирают среди них.
letters-role-copy = Копии
letters-role-copy-hint = Например, посольство: копию печатают с каждым письмом.
letters-salutation = Обращение: { $language }
letters-salutation-hint = С должностью и именем, например «Уважаемый господин министр Тестенко!». На языке без обращения туда не пишут.
letters-postal = Почтовый адрес
letters-postal-hint = Как на конверте, каждое в отдельной строке, сначала название органа.
letters-mail = Адрес электронной почты
letters-mail-hint = Пусто, если нет.
letters-mail-effect = Чего там стоит электронное письмо
letters-mail-effect-hint = Является ли оно обращением, на которое по закону должны ответить.
letters-effect-full = обращение, на которое должны ответить
letters-effect-none = не обращение
letters-effect-unknown = не выяснено
letters-no-effect-warning = Для российских и фактических органов электронное письмо не предлагается никогда: с 30 марта 2025 года оно там не является обращением (правило RU-1c, требует проверки) и говорит им, кто писал.
letters-drop = Убрать
letters-drop-yes = Больше не адресовать
desk-stale-letters = Кто-то изменил эту кампанию с тех пор, как вы её открыли. Посмотрите ещё раз; написанное вами стоит ниже.
letters-state-draft = Черновик
letters-state-review = Второго человека попросили открыть
letters-state-open = Открыта
letters-state-paused = Приостановлена
letters-state-stopped = Остановлена
letters-turn-ask = Попросить открыть
letters-turn-ask-what = Второй человек посмотрит и откроет или вернёт. До того снаружи её никто не видит.
letters-turn-back = Снова сделать черновиком
letters-turn-back-what = Её можно изменить, а второй человек откроет её заново. Если она уже была открыта, читатели до того видят её приостановленной.
letters-turn-open = Открыть
letters-turn-open-what = С этой минуты она публична, и письма можно писать. Её содержание неизменно, пока она открыта.
letters-turn-pause = Приостановить
letters-turn-pause-what = Пока её не откроют снова, писать письма нельзя и ни одно электронное письмо не уходит. Оставленное авторами остаётся.
letters-turn-resume = Открыть снова
letters-turn-resume-what = Письма снова можно писать, электронные письма снова уходят.
letters-turn-stop = Остановить навсегда
letters-turn-stop-what = Каждая форма заканчивается сразу, на каждом экране; ни одно электронное письмо не уходит; все письма, оставленные группе, будут забыты. Отменить этого нельзя.
letters-waits = Письма, которые ждут
letters-none-wait = Ни одно не ждёт.
letters-kept-how-long = Письмо забывают, когда оно ушло, и в любом случае через тридцать дней.
letters-letter-waits = ждут печати
letters-letter-printed = в пачке
letters-letter-asked = ждут слова автора
letters-letter-let_go = ждут отправки электронной почтой
letters-letter-refused = не принял почтовый сервер адресата
letters-batches = Пачки на бумаге
letters-batches-lead = Письма одному адресату печатают и передают вместе. Тогда для каждого человека записывается шаг, а письма забываются.
letters-batches-made = Пачки до сих пор
letters-no-batch = Ещё ни одной.
letters-batch-to = Кому
letters-batch-button = Составить пачку
letters-wait = { $n ->
    [one] ждёт { $number } письмо
    [few] ждут { $number } письма
   *[other] ждут { $number } писем
}
letters-batch-what = { $n ->
    [one] Пачка { $batch }: { $number } письмо: { $to }
    [few] Пачка { $batch }: { $number } письма: { $to }
   *[other] Пачка { $batch }: { $number } писем: { $to }
}
letters-batch-made = составлена, не передана
letters-batch-handed = передана
letters-batch-dissolved = расформирована, её письма снова ждут
letters-batch-returned = вернулось { $number }
letters-batch-page = Пачка писем
letters-batch-side = Перед отправкой кто-то просматривает каждое письмо: угрозу или письмо от чужого имени изымают.
letters-batch-do = Что сделано
letters-handed = Она отправлена или передана
letters-handed-hint = Для каждого человека записывается шаг со сроком, который он начинает. Письма забываются.
letters-dissolve = Расформировать
letters-dissolve-hint = Она не передана; письма снова ждут.
letters-registered = Номера заказных писем
letters-registered-hint = Один за другим, через пробел или с новой строки. Сколько есть, но не больше, чем писем.
letters-answers = Ответы
letters-followed = Группа узнаёт об ответах
letters-followed-hint = Ответы получают авторы. Только если они говорят группе, она может сказать, что ответа не было.
letters-day-wrong-batch = полный день, не раньше составления пачки и не будущий
letters-returned = Сколько вернулось
letters-returned-hint = Всего до сегодня.
letters-batch-step = { $n ->
    [one] Передано { $number } письмо человека, который писал своими словами (кампания «{ $title }», пачка { $batch }).
    [few] Передано { $number } письма людей, которые писали своими словами (кампания «{ $title }», пачка { $batch }).
   *[other] Передано { $number } писем людей, которые писали своими словами (кампания «{ $title }», пачка { $batch }).
}
letters-sheets = Письма для печати
letters-sheets-lead = Пачка { $batch }
letters-sheets-how = Напечатайте эту страницу через браузер: каждое письмо выйдет на своей странице, с именем, днём и местом, опубликованными на сегодня. Сначала прочтите каждое.
letters-sheets-gone = Напечатать ничего нельзя: кто-то, за кого эти письма, сейчас не опубликован.
letters-sheets-back = Назад к пачке
letters-pdf-letters = Письма как PDF
letters-pdf-dl = Конверты DL как PDF
letters-pdf-c6 = Конверты C6 как PDF
letters-no-pdf = Здесь нельзя сделать PDF: рядом с программой нет byname-print (cargo build --release -p byname-print), или она не справилась. Напечатайте эту страницу через браузер.
letters-leave-out = Изъять это письмо и забыть
letters-partners = Группы-партнёры
letters-partners-lead = Группа-партнёр по своей ссылке сообщает, сколько писем отправили её люди. Это сразу встаёт на публичной странице с её названием и никогда не складывается с другими числами.
letters-partner-name = Название группы
letters-partner-name-hint = Так его видят читатели рядом с её числами.
letters-days = Сколько дней действует ссылка
letters-days-hint = Не больше { $most }.
letters-days-wrong = число дней в этих пределах
letters-link-new = Новая ссылка
letters-link-button = Создать ссылку
letters-link-made = Ссылка для группы-партнёра
letters-links = Ссылки до сих пор
letters-no-link = Ещё ни одной.
letters-link-until = действует до { $date }
letters-link-ended = закончилась { $date }
letters-link-end = Закончить действие ссылки

## Photographs

consent-covers-photo = фотография
file-photo = Фото
preview-photo = Фотография: чья и из какого источника
photo-alt = Фотография: { $name }
photo-by = Фотография: { $name }.
photo-taken-when = Снято: { $date }.
photo-by-consent = Показано с согласия семьи; исчезнет, когда она его отзовёт.
photo-side = Здесь хранится маленькая копия без места, времени и камеры. Сам файл остаётся у того, кто его имеет: берегите его.
photo-none = Фотографии этого человека здесь нет. Вместо неё ничего не рисуется.
photo-added = Фотографию добавил(а) { $name }, { $date }.
photo-is-public = сейчас публична
photo-ready = Её можно показать: на странице «Публикация» выберите основанием согласие семьи.
photo-lacks-source = Её нельзя показать: у источника нет названия или издателя.
photo-lacks-consent = Её нельзя показать: нет действующего согласия семьи, которое охватывает фотографию.
photo-stays = Показывают только при публикации на основании согласия семьи, когда согласие охватывает фотографию, а у источника есть название и издатель.
photo-original = SHA-256 файла, каким его принесли
photo-add-title = Добавить фотографию
photo-add-hint = Такую, на которой человека хорошо видно и он один. От этого ничего не становится публичным.
photo-replace-title = Поставить другую на её место
photo-replace-hint = Прежняя остаётся в деле. Если она публична, то останется такой, пока не опубликуют новую.
photo-file = Файл
photo-file-hint = JPEG, PNG или WebP, не больше 15 МБ. Из него берётся только то, что видно: повёрнутое как надо и уменьшенное. Сам файл храните у себя: программа его не хранит, только его SHA-256, по которому можно показать, что ваш файл тот самый.
photo-again = выберите файл ещё раз: браузер его не держит
photo-alone-title = Кого видно
photo-alone = Никого, кроме этого человека, на ней не узнать, и не прочесть ни бумаг с номерами, ни адреса, ни дома
photo-alone-hint = Отрежьте других, прежде всего детей, до того как принести её.
photo-author = Кто снял или имеет на неё право
photo-author-hint = Показывается при фотографии. Родственник без имени: «семья».
photo-licence = Кто разрешил публиковать
photo-licence-hint = Показывается при фотографии, например: С разрешения семьи, 3 мая 2026 года.
photo-taken-on = Снято
photo-add-button = Сохранить эту фотографию
photo-take-away-title = Забрать
photo-take-away-hint = Она сразу исчезает с публичной страницы и больше не показывается. В деле остаётся для сотрудников.
photo-why = Почему
photo-why-hint = Только для сотрудников.
photo-take-away-button = Забрать
photo-earlier = Прежние
photo-replaced = На её место поставлена другая: { $name }.
photo-taken-away = Забрано: { $name }. Причина: { $reason }
photo-not-alone = скажите, что никого другого не узнать; без этого она не сохраняется
photo-without-author = скажите, кто её снял или имеет на неё право
photo-without-licence = скажите, кто разрешил публиковать
photo-empty = выберите файл с фотографией
photo-not-a-picture = это не изображение JPEG, PNG или WebP, как бы оно ни называлось
photo-moves = это изображение движется; возьмите неподвижное
photo-too-large = изображение слишком велико: не больше 15 МБ и 40 миллионов точек
photo-broken = изображение повреждено или оборвалось в пути; принесите ещё раз
photo-without-alt = скажите хотя бы на одном языке, что видно
photos-title = Фото
photos-covered = Люди здесь закрыты, кроме тех, кого не узнать или кто согласился.
photos-kept = Какими их увидел бы мир
photos-side = Принесённая фотография закрыта вся. Клетки открывают по одной; смотрит второй человек; тогда её показывает публикация акции.
photos-none = Фотографий этой акции здесь нет.
photos-add-hint = Сначала она закрыта вся. От этого ничего не становится публичным.
photos-author-hint = Показывается при фотографии.
photos-licence-hint = Показывается при фотографии, например: С разрешения фотографа, 3 мая 2026 года.
photos-alt = Что видно ({ $language })
photos-alt-hint = Для тех, кто её не видит. Без имён людей, которые закрыты.
photos-affirmed = Смотрел(а) { $name }: в открытом никого не узнать, или они согласились.
photos-waits = Ждёт второго человека.
photos-public = Что стало бы публичным
photos-all-covered = Закрыто всё.
photos-clear = Открыто:
photos-cells-title = Какие клетки открыты
photos-staff-only = Под сеткой видны люди: она только для сотрудников, и ничто её не хранит.
photos-grid = Фотография под сеткой клеток: A–P вдоль, 1–12 сверху вниз. Закрытое темнее.
photos-cells = Оставить открытыми
photos-cells-hint = Клетки и диапазоны, как в таблице: A1-D5, F3. Пустое поле закрывает всё. Открывайте только те, где никого не узнать или где все согласились. Что было публичным, исчезает, пока кто-нибудь не посмотрит снова.
photos-cells-button = Закрыть остальное
photos-not-a-cell = пишите клетки и диапазоны, например A1-D5, F3; буквы A–P, числа 1–12
photos-affirm-title = Как второй человек
photos-nobody = Я смотрел(а) на изображение выше: в открытом никого не узнать, или они согласились
photos-affirm-hint = Ищите лица, отражения, татуировки, одежду, которую носит лишь один человек, номера домов и машин. Детей не оставляют открытыми никогда.
photos-affirm-button = Можно показывать
photos-not-affirmed = отметьте это или выберите другие клетки
photos-changed = клетки выбраны заново с тех пор, как вы смотрели: посмотрите ещё раз
photos-describe-title = Что видно, словами
photos-describe-hint = Исправьте то, что сказано для тех, кто не видит. Опубликованное скажет новые слова после следующей публикации акции, о которой спрашивают второго человека.
photos-describe-button = Сохранить эти слова
preview-action-photo = Фотография, закрытая

## Places last seen

map-title = Где их видели в последний раз
map-drawing = Карта
map-lead = На карте { $number } из { $all } человек: в записи о том, где их видели в последний раз, назван населённый пункт.
map-rule = Человек есть на карте лишь тогда, когда записанные слова называют населённый пункт буква в букву. Отметка стоит на населённом пункте в целом, в нём или рядом, никогда на доме. Ничего не домыслено; кого нет на карте, тот назван под ней.
map-desc = Берега и отметка с числом у каждого населённого пункта. В последний раз видели там: { $places }.
map-note = Число в отметке — количество людей. Границ ни одного государства не показано.
map-credits = Берега: Natural Earth, общественное достояние. Расположение населённых пунктов:
map-people = { $n ->
    [one] { $number } человек
    [few] { $number } человека
   *[many] { $number } человек
}
map-settlement = Населённый пункт
map-by-place = По населённым пунктам
map-in-list = Искать это слово в списке людей
map-off = Нет на карте
map-unrecorded = Место не записано
map-unnamed = Записанные слова не называют ни одного населённого пункта карты
map-several = Записанные слова называют больше одного населённого пункта
map-ukraine = Украина
map-black-sea = Чёрное море
map-azov-sea = Азовское море

## Series of actions

series-title = Акции серии «{ $name }» по годам и месяцам
series-desc = { $n ->
    [one] { $number } акция: лента с номером в своём месяце.
    [few] { $number } акции, каждая — лента с номером в своём месяце.
   *[many] { $number } акций, каждая — лента с номером в своём месяце.
}
series-gaps = Нет в этом реестре: № { $numbers }.
series-undated = Нет на рисунке, так как месяц не записан: { $numbers }.
series-without-number = без номера
series-number = Номер
series-day = День
series-state = Что записано
series-held = записана
series-announced = объявлена
series-passed = была объявлена; никто ещё не рассказал, что из неё вышло
series-memory = состоялась
series-cancelled = отменена
series-came = Сколько пришло
series-not-counted = не записано
series-key-held = записана в том месяце
series-key-about = примерно тогда
series-key-announced = объявлена
series-key-came = число внизу: сколько людей пришло

## Copies

az-title = Имена по алфавиту
az-letters = Буквы
az-signs = Другие знаки
az-others = Другие алфавиты
method-copies = Копии этого сайта
method-copies-words = Этот сайт можно передать дальше как папку или один файл, которым не нужна сеть. В такой копии есть подписанный перечень её файлов. У кого есть программа, проверяет её так: byname verify ПАПКА --key КЛЮЧ. Вот ключ:
mirror-copy = Копия от { $date }.
mirror-alive = Сам сайт, каков он сегодня:
mirror-no-search = Копия не умеет искать.
mirror-no-filter = Копия не умеет отбирать. Весь перечень стоит ниже.
mirror-no-form = Для этого нужен сам сайт; копия ничего не может принять.
mirror-no-address = Эта копия не знает его адреса: спросите того, кто вам её дал.
mirror-same-page = Эта страница на самом сайте

## To the world
feed-people = Byname: люди
feed-actions = Byname: акции
feed-person = Byname: шаги ради { $name }
embed-title = На других сайтах
embed-person = Разместить эту карточку на своём сайте
embed-petition = Разместить этот подсчёт на своём сайте
embed-how = Скопируйте эти строки на свою страницу. Им не нужны скрипты, они не ставят файлов cookie. Браузер читателя обращается за показанным к нашему сайту; мы ничего об этом не храним. Когда это здесь отзовут, строки сразу об этом скажут.
embed-count-is = Число — из последнего подписанного подсчёта, никогда не оценка.
embed-code = Строки для копирования
embed-read = Всё, что известно, и каждый сделанный шаг
embed-sign = Прочитать и подписать
embed-read-petition = Прочитать петицию
card-as-of = По состоянию на { $date }

## Actions

desk-actions = Акции
desk-actions-lead = Митинги и другие публичные акции: здесь их планируют, а потом рассказывают о них. Черновик видит только команда.
desk-actions-none = Акций пока нет. Запланируйте первую: для начала хватит названия.
action-new = Новая акция
action-new-lead = Это черновик, пока его не обнародует второй человек. Чего ещё не знаете, оставьте пустым.
action-new-side = Сценарий, роли, материалы и памятка по безопасности — в следующей форме.
action-new-button = Начать план
action-next-of-series = Запланировать следующую в серии
action-draft = черновик
action-as-told = по источникам
action-second-account = другой рассказ
action-state = Состояние
action-state-planned = запланировано
action-state-confirmed = подтверждено
action-state-held = состоялась
action-state-moved = перенесено
action-state-cancelled = отменено
action-state-dispersed = разогнано
action-draft-notice = Черновик: его видит только команда, и он не выйдет вместе со страницами людей. Попросите его обнародовать, когда о нём уже можно рассказать.
action-no-day-notice = Без точного дня её нет в календаре, на неё не записываются и её нельзя подтвердить.
action-untold-notice = Для точного места не задан час, когда о нём скажут: оно остаётся у команды навсегда.
action-plan = План
action-change-plan = Изменить план
action-kit = На день акции
action-change-kit = Сценарий, роли, материалы, безопасность, пресса, уведомление
action-kit-empty = Пока ничего не записано: что и кто играет, что принести, что делать в опасности.
action-after = Рассказать, как прошло
action-after-side = Сохраните по разу для каждого текста об акции: каждый раз добавляется ещё один источник.
action-after-told = После акции
action-after-empty = Пока ничего не рассказано.
action-after-button = Сохранить рассказ
action-release = Обнародование
action-release-lead = Что мир прочтёт об этой акции, строка за строкой. Решает второй человек; через десять минут это станет публичным.
action-risk-hint = Может ли это навредить тем, кто придёт, тем, за кого она, их семьям, свидетелю, переговорам или обмену? Скажите, что вы взвесили. Действует шесть месяцев.
action-withdraw-hint = Сразу, без второго человека: страница станет заглушкой с номером и днём, и акция исчезнет из всех календарей.
action-withdraw-warning = Страница акции сразу исчезнет с сайта, из календаря и данных. Чтобы сказать, что её не будет, отмените её.
action-kind = Что это
action-title-in = Название: { $language }
action-title-hint = Как её будут называть. Хватит одного языка; где пусто, покажем первый написанный.
action-text-lang = Язык остального текста
action-text-lang-hint = Им помечены место, описание, текст для прессы и прочее.
action-in-series = Серия
action-in-series-hint = Так же, как у других в серии; пусто, если акция отдельная.
action-number = Номер в серии
action-number-hint = Каждый номер один раз.
action-number-wrong = Напишите целое число от 1.
action-gap-reason = Почему пропущен предыдущий номер
action-gap-reason-hint = Только если пропущен. Для команды.
action-date = День
action-date-hint = 14.12.2026 или декабрь 2026, если день ещё не определён. Пусто для черновика: без точного дня её не будет в календаре.
action-time = Час
action-time-hint = Как 10:30, по времени места. Пусто — весь день.
action-ends-at = Заканчивается в
action-ends-at-hint = Как 12:00; пусто, если неизвестно.
action-ends-on = День окончания
action-ends-on-hint = Только если это другой день, как 2026-12-15.
action-full-day = Напишите полный день, как 2026-12-14.
action-zone = Часовой пояс места
action-zone-hint = Как Europe/Kyiv, Europe/Warsaw, America/Toronto.
action-place = Место, для всех
action-place-hint = О нём можно сказать сразу: город, площадь, посольство.
action-exact-place = Точное место
action-exact-place-hint = Только для команды до часа, заданного ниже. До того его нет ни на одной странице, ни в календаре, ни в файле. Не пишите его в других полях.
action-reveal-time = Час, с которого скажут точное место
action-reveal-time-hint = Как 19:00, по времени места. Тогда ничего делать не нужно. Пусто — не скажут никогда.
action-reveal-on = День этого часа
action-reveal-on-hint = Только если это не день акции, как 2026-12-13.
action-organisers = Организаторы, для всех
action-organisers-hint = Группы; человека только если его называет опубликованный текст.
action-people = За кого
action-people-hint = Будут названы те, чьи страницы обнародованы. Акция с необнародованным человеком не выйдет.
action-description = Что будет происходить
action-description-hint = Для всех, до и после. Без того, чего не должны знать до самого дня.
action-note = Примечание для всех
action-note-hint = Например, в чём источники расходятся.
action-sources = Источники
action-announcement-of = Объявление: { $title }
action-scenes = Сценарий: что играют
action-scenes-hint = Сцена в строке. Об этом расскажут только после акции.
action-roles = Роли: кто что делает
action-roles-hint = По строке, как «мегафон: Елена». Всегда только для команды.
action-materials = Что принести
action-materials-hint = По строке. Только для команды.
action-safety = Памятка по безопасности
action-safety-hint = Кто когда уходит, кому звонить, какой адвокат ждёт. Только для команды.
action-press-note = Текст для прессы
action-press-note-hint = Будет стоять на странице акции именно таким.
action-notice = Уведомление властей
action-notice-hint = Номер шага, которым уведомили, как T-2026-3. Сначала запишите шаг.
action-notice-none = Шаг с уведомлением не указан. Нужно ли оно и за сколько дней, надо проверить для этого места.
action-came = Чем закончилось
action-dispersed-why = Кто и почему разогнал
action-dispersed-why-hint = Только если разогнали. Органы, а не имена людей.
action-happened = Что произошло
action-happened-hint = Для всех. Именно то, что говорят источники.
action-presence = Кто где стоял
action-presence-hint = По строке, как «Национальная гвардия: по периметру посольства». Органы и группы, без имён.
action-attendance = Сколько пришло
action-attendance-hint = Число; пусто, если никто не считал.
action-attendance-method = Как считали
action-attendance-method-hint = Кто и как: «двое распорядителей в 11:00», «оценка прессы».
action-attendance-wrong = Напишите целое число.
action-attendance-no-method = Скажите, как считали: само число мало что говорит.
action-incidents = Что пошло не так
action-incidents-hint = Кому мешали и кто, без чьих-либо имён. Для всех.
quote-new = Добавить сказанное
quote-side = Только сказанное публично и напечатанное в опубликованном тексте. Рассказанное вам лично — не цитата.
quote-speaker = Кто сказал
quote-speaker-hint = Так, как называет источник.
quote-capacity = В качестве кого
quote-capacity-hint = Например, «спикер „Стражи фонарей“».
quote-text = Слова
quote-text-hint = Как напечатано, на их языке.
quote-language = Их язык
quote-said-on = Когда
quote-button = Сохранить слова
action-turn-confirm = Подтвердить
action-turn-confirm-what = Она точно состоится. Публичный текст изменится после нового обнародования.
action-turn-move = Перенести
action-turn-move-what = Другой день, час или место. Час, когда скажут точное место, надо задать заново. Обнародуйте её снова, чтобы об этом сказали страница и календари.
action-turn-cancel = Отменить акцию
action-turn-cancel-what = Её не будет, и это нельзя вернуть. Обнародуйте её снова, чтобы об этом сказали страница и календари.
action-move-why = Почему переносят
action-cancel-why = Почему отменяют
action-why = Почему
action-why-hint = Словами для всех.
action-stale = { $name } меняет эту акцию одновременно с вами. Написанное вами осталось ниже; вернитесь к акции и посмотрите, что там стоит.
action-not-now = С этой акцией в её нынешнем состоянии так сделать нельзя.
action-no-day = Скажите, в какой день: полный и точный.
action-hour-without-day = Для часа нужен полный и точный день.
action-no-hour = Напишите час как 10:30.
action-ends-before = Она закончилась бы раньше, чем началась.
action-no-zone = Такого часового пояса нет. Напишите как Europe/Kyiv.
action-number-without-series = Для номера нужно название серии.
action-number-taken = Номер { $number } в этой серии уже у { $by }. Дайте другой номер.
action-gap-without-reason = Последний номер перед ней — { $before }. Скажите, почему пропущены те, что между ними.
action-reveal-without-place = Задан час, когда скажут точное место, а само место не написано.
action-reveal-too-late = К тому часу акция уже закончится.
action-exact-place-told = Точное место стоит в другом тексте, который видят все. Уберите его там или здесь.
action-no-such-step = Шага с таким номером, который вы можете видеть, нет.
action-not-begun = Акция ещё не началась.
action-not-a-name = Это нельзя сохранить как имя: смешаны алфавиты или есть невидимый знак.
refusal-draft = Черновик: его не называло ни одно обнародование.
refusal-tells-exact-place = Текст для всех содержит точное место.
preview-action-on = День
coming-title = Кто сказал, что придёт
coming-nobody = Никто не сказал.
coming-rough = Приблизительное число: имён не спрашивают, поэтому кто сказал дважды, посчитан дважды. Его видит только команда.
coming-full = Больше на эту акцию не принимают.
action-what-planned = Что будет происходить
action-told-planned = Объявлено.
action-told-confirmed = Объявлено и подтверждено.
action-told-moved = Перенесено; сначала объявляли на { $date }.
action-told-cancelled = Отменено.
action-told-dispersed = Акцию разогнали.
action-told-passed = Её объявляли на это время. Что было, ещё не записано.
action-told-later = Точное место скажут на этой странице: { $date }, с { $time } по местному времени.
action-told-exactly = Точно:
action-to-calendar = Добавить в свой календарь (iCalendar)
action-played = Что сыграли
action-lined-up = Кто где стоял
action-incidents-told = Что пошло не так
action-for-press = Для прессы
action-counted-how = Откуда это известно:
action-when-until = { $date }, { $time } – { $until } по местному времени
action-was-planned = объявлено
action-was-confirmed = объявлено и подтверждено
action-was-moved = перенесено
action-was-cancelled = отменено
action-was-dispersed = разогнано
come-title = Скажите, что придёте
come-words = Чтобы группа знала, сколько табличек напечатать. Отправляется только число: без имени и адреса, и сеть, из которой вы пришли, не сохраняется. Никого не узнают, поэтому число приблизительное.
come-people = Нас столько, со мной
come-people-hint = От 1 до { $most }.
come-people-wrong = Напишите целое число от 1 до { $most }.
come-button = Я приду
come-noted-title = Записано
come-noted = Теперь группа знает, что вы придёте. Больше о вас ничего не сохранено.
come-rough = Если отправите ещё раз, вас посчитают ещё раз: это приблизительное число. Вам никто не напишет; если акцию перенесут или отменят, это будет на её странице.
come-closed-title = Уже не спрашиваем
come-closed = Акция прошла, отменена или не имеет точного дня. Ничего не сохранено.
come-back = Назад к акции
action-attendance-told = { $n ->
    [one] Пришёл { $number } человек.
    [few] Пришло { $number } человека.
   *[other] Пришло { $number } человек.
}
coming-told = { $n ->
    [one] { $number } человек; отправлено форм: { $forms }.
    [few] { $number } человека; отправлено форм: { $forms }.
   *[other] { $number } человек; отправлено форм: { $forms }.
}

## Translators

desk-words = Переводы
words-title = Переводы
words-lead = Слова сайта на каждом языке. Переводчик берёт файл, исправляет его и приносит обратно; второй человек смотрит каждое различие, прежде чем оно появится на сайте.
words-languages = Языки
words-source = Язык, с которого переведены все остальные; его слова входят в программу.
words-records = { $n ->
    [0] Все тексты записей есть.
    [one] Недостаёт { $number } текста записей.
    [few] Недостаёт { $number } текстов записей.
   *[many] Недостаёт { $number } текстов записей.
}
words-progress = Есть { $there } из { $all } слов; { $own } из них в собственном переводе группы, из них { $outdated } устарели; недостаёт { $missing }.
words-of = Переводы: { $language }
words-file-all = Все слова файлом (PO)
words-file-open = { $n ->
    [one] { $number } слово, которого недостаёт или которое устарело, файлом (PO)
    [few] { $number } слова, которых недостаёт или которые устарели, файлом (PO)
   *[many] { $number } слов, которых недостаёт или которые устарели, файлом (PO)
}
words-bring-title = Принести файл
words-bring-lead = Файл PO, сделанный из приведённого выше. Пустые и помеченные как незаконченные (fuzzy) записи пропускаются. Если хоть одна запись неверна, не берётся ничего, и о каждой ошибке сказано с её строкой.
words-bring = Сравнить
words-file = Файл переводчика
words-file-hint = PO, в UTF-8. На сайте ничего не изменится, пока этого не посмотрит другой человек.
words-no-file = выберите файл
words-nothing-new = сайт уже говорит всё это, или в нём ничего не закончено
words-faulty = { $n ->
    [one] { $number } запись неверна; смотрите ниже
    [few] { $number } записи неверны; смотрите ниже
   *[many] { $number } записей неверны; смотрите ниже
}
words-fault = Строка { $line }{ $key }: { $why }
word-fault-empty = ничего не написано
word-fault-long = слишком длинно
word-fault-syntax = это нельзя прочитать ({ $cause }); сравните скобки с английскими словами
word-fault-refers = это ссылается на другие слова или вызывает функцию, чего здесь нигде нет
word-fault-lost = нет { $name } — во всех формах или в одной из них
word-fault-unknown = { $name } не является значением этих слов
word-fault-key = в программе нет слов с таким ключом
word-fault-markup = здесь разметка (угловые скобки); пишите простой текст
word-fault-invisible = здесь невидимый знак
po-fault-utf8 = здесь файл не в UTF-8
po-fault-line = таких строк в файлах PO нет
po-fault-quotes = текст не закрыт, или за ним что-то стоит, или \ ничего не значит
po-fault-key = в записи нет msgctxt, и неизвестно, какие это слова
po-fault-text = в записи нет msgid или msgstr
po-fault-plural = msgid_plural здесь не используется: формы стоят в самих словах, например [one] и [few]
po-fault-twice = эти слова стоят в файле дважды
words-files = Принесённые файлы
words-in-file = { $n ->
    [one] { $number } слово
    [few] { $number } слова
   *[many] { $number } слов
}
words-state-offered = ждёт второго человека
words-state-taken = на сайте
words-state-refused = отклонено
words-state-undone = отменено
words-open = Недостаёт или устарело
words-none-open = Ни одного слова не недостаёт, и ни одно не устарело.
words-more = { $n ->
    [one] И ещё { $number } — в файле.
    [few] И ещё { $number } — в файле.
   *[many] И ещё { $number } — в файле.
}
words-missing = недостаёт
words-outdated = устарело
words-records-title = Тексты записей
words-records-lead = Имён людей среди них нет: имя другим письмом требует источника и никогда не выводится из другого. Текст устарел, если с тех пор изменён текст на том языке, на котором запись начата.
words-records-none = На этом языке всё есть, и ничего не устарело.
words-of-institution = название учреждения
words-of-petition = текст петиции
words-of-letters = текст кампании писем
words-of-action = название акции
words-file-of = Файл переводчика: { $language }
words-file-lead = { $n ->
    [one] Он меняет { $number } слово. Принёс/принесла { $name }.
    [few] Он меняет { $number } слова. Принёс/принесла { $name }.
   *[many] Он меняет { $number } слов. Принёс/принесла { $name }.
}
words-do = Что с ним сделать?
words-do-take = Поставить эти слова на сайт, везде и сразу
words-do-refuse = Отклонить файл
words-do-undo = Отменить: вернуть то, что стояло раньше
words-decide = Сделать
words-changes = Что он меняет
words-english = По-английски
words-before = До сих пор
words-after = В файле
words-changed = некоторые из этих слов тем временем изменены; посмотрите их ещё раз или сначала отмените более поздний файл
words-decided = это уже решено
words-records-outdated = { $n ->
    [one] { $number } устарел.
    [few] { $number } устарели.
   *[many] { $number } устарели.
}

## On paper

placard-title = Плакаты
ribbon-title = Ленты
placard-since = { $sex ->
    [female] Пропала без вести { $date }
    [male] Пропал без вести { $date }
   *[other] Исчезновение: { $date }
}
placard-since-about = { $sex ->
    [female] Пропала без вести, в последний раз видели: { $date }
    [male] Пропал без вести, в последний раз видели: { $date }
   *[other] Исчезновение, в последний раз видели: { $date }
}
placard-undated = Исчезновение; день не записан
placard-days = { $n ->
    [one] { $number } день по состоянию на { $date }
    [few] { $number } дня по состоянию на { $date }
   *[many] { $number } дней по состоянию на { $date }
}
placard-days-at-least = { $n ->
    [one] как минимум { $number } день по состоянию на { $date }
    [few] как минимум { $number } дня по состоянию на { $date }
   *[many] как минимум { $number } дней по состоянию на { $date }
}
placard-lead = Листы с именами тех, кто до сих пор считается пропавшим: чтобы нести, вывесить или завязать. На них только то, что опубликовано. Все в одном файле, по алфавиту языка.
placard-size = Лист
placard-size-a4 = A4, одно имя на листе
placard-size-a3 = A3, одно имя на листе
placard-size-ribbon = ленты, пять имён на листе A4, чтобы разрезать и завязать
placard-speech = Язык людей вокруг
placard-on = День акции
placard-on-hint = До него считаются дни отсутствия, например 2026-11-28.
placard-code = Код (QR), который ведёт на страницу человека
placard-code-hint = Его читают телефоны. Прочесть его может и тот, кто сфотографирует лист.
placard-code-none = Код (QR) напечатать нельзя: у сайта ещё нет публичного адреса (base_url в byname.toml).
placard-code-ribbon = на лентах только имя; для кода выберите A4 или A3
placard-who = Чьи имена
placard-who-hint = Если никто не выбран, будут все.
placard-too-many = Людей больше, чем может показать форма: в файле будут все. Отдельных выбирают в командной строке, командой byname placards.
placard-nobody = Среди опубликованных записей нет людей, которые до сих пор считаются пропавшими: печатать нечего.
placard-button = Сделать PDF
placard-wrong-size = выберите лист
placard-wrong-speech = выберите язык
placard-wrong-day = укажите день, например 2026-11-28
placard-wrong-person = кто-то из выбранных уже не опубликован или уже не считается пропавшим; посмотрите список снова
placard-not-made = PDF не сделан
placard-another-way = У каждой страницы человека на сайте есть вид для бумаги: откройте её и напечатайте из браузера.
desk-placards = Плакаты
report-contents = Содержание
report-all = Всего
report-summary = Итог
report-addressed = Адресовано: { $name }
report-silence-lead = Дни сосчитаны до { $date }, от последнего возможного дня отправки. Полоса без конца — это молчание, которое продолжается.
report-silence-none = Ни для одного учреждения из этого отчёта не записано молчание, дни которого можно считать.
report-line-words = Линия времени: { $title }. Шаги ниже рассказывают то же словами.
report-for-all = Сделано не для одного человека
report-also = Сделано и для этого человека, рассказано под другим именем: шаг { $steps }
report-and-for = также для:
report-grade = оценка { $grade }
report-part = Часть { $number } из { $of }
report-way = Эти шаги как отчёт
report-above = Сделано и для этого человека, рассказано выше:
report-method-whole = Вся методика
report-paper = На бумаге
report-paper-words = Браузер печатает эту страницу без её формы. Весь отчёт с обложкой, а для одного человека и с линией времени, группа делает как один PDF, чтобы передать дальше; попросите его у группы. Кто ведёт этот реестр, делает это так:
placard-photo = Фотография, если она опубликована
placard-photo-hint = Рядом с именем, в серых тонах, с авторством. Остальные листы — без неё. Её показывают, только пока семья согласна: не храните листы на потом.
placard-photo-ribbon = на лентах только имя; для фотографий выберите A4 или A3
