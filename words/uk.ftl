# Слова інтерфейсу українською. Чернетка: потрібен перегляд носія мови й юриста-перекладача.

## Dates and numbers

date-day = { $day } { $month } { $year }
date-day-of = { $day } { $month } { $year } року
date-day-no-year = { $day } { $month }
date-day-time = { $date }, { $time }
date-month = { $month } { $year }
date-month-of = { $month } { $year } року
date-year-of = { $year } року
date-month-day = { $day } { $month }, рік не записано
date-month-alone = { $month }, рік не записано
date-month-unknown = { $year }, місяць не записано
date-day-unknown = { $date }, день не записано
date-twenties = у двадцятих числах { $month } { $year } року
date-twenties-no-year = у двадцятих числах { $month }
date-twenties-of = двадцятих чисел { $month } { $year } року
date-twenties-of-no-year = двадцятих чисел { $month }
date-decade = { $from }-ті роки
date-decade-of = { $from }-х років
season-spring = весна { $year }
season-spring-of = весни { $year } року
season-summer = літо { $year }
season-summer-of = літа { $year } року
season-autumn = осінь { $year }
season-autumn-of = осені { $year } року
season-winter = зима { $year }
season-winter-of = зими { $year } року
date-about = близько { $date }
date-uncertain = { $date }, непевно
date-about-uncertain = близько { $date }, непевно
date-about-of = приблизно { $date }
date-uncertain-of = { $date } (непевно)
date-not-later = не пізніше { $date }
date-not-earlier = не раніше { $date }
date-between = між { $from } та { $to }
date-within = не раніше { $from } і не пізніше { $to }
date-span = від { $from } до { $to }
date-onward = від { $from } і далі
date-end-unknown = від { $from }, кінець не записано
date-start-unknown = до { $to }, початок не записано
month-1 = січень
month-2 = лютий
month-3 = березень
month-4 = квітень
month-5 = травень
month-6 = червень
month-7 = липень
month-8 = серпень
month-9 = вересень
month-10 = жовтень
month-11 = листопад
month-12 = грудень
month-of-1 = січня
month-of-2 = лютого
month-of-3 = березня
month-of-4 = квітня
month-of-5 = травня
month-of-6 = червня
month-of-7 = липня
month-of-8 = серпня
month-of-9 = вересня
month-of-10 = жовтня
month-of-11 = листопада
month-of-12 = грудня
month-short-1 = січ.
month-short-2 = лют.
month-short-3 = бер.
month-short-4 = квіт.
month-short-5 = трав.
month-short-6 = черв.
month-short-7 = лип.
month-short-8 = серп.
month-short-9 = вер.
month-short-10 = жовт.
month-short-11 = лист.
month-short-12 = груд.

## Desk

## Report

report-title = Кроки, зроблені для зниклих
report-title-person = Кроки, зроблені для людини на ім’я { $name }
report-as-of = Станом на { $date }. Реєстр: { $group }.
report-against = Учинено проти них
report-method = Складено лише з того, що цей реєстр оприлюднив. Кожен крок подано з джерелами й оцінкою. «У цьому реєстрі немає відомостей про відповідь» означає, що реєстр не стежить за відповідями, а не що їх не було. Дні рахуються від найпізнішого можливого дня до дня, названого вище.

## Frame
frame-skip = До змісту
frame-languages = Мова
frame-parts = Розділи сайту
frame-demonstration = Демонстрація за опублікованими джерелами, групою не перевірена
frame-promise = Кожна зникла людина — поіменно; кожен крок заради неї — у реєстрі.
frame-facts = Кожен факт має джерело або згоду родини й оцінку. Чого не знайдено, лишається порожнім.
frame-kept-by = Реєстр веде
frame-licence = Факти вільні: вказуйте джерело кожного.
nav-people = Люди
nav-steps = Кроки
nav-authorities = Органи влади
nav-actions = Акції
nav-petitions = Петиції
nav-sources = Джерела
nav-method = Як ми рахуємо
word-to = до
as-table = Те саме таблицею
de-facto = фактична влада:
date-none = день не записано
error-way-home = На першу сторінку
error-way-people = До людей
error-way-steps = До кроків
error-not-found-title = Тут немає сторінки
error-not-found = За цією адресою нічого немає. Можливо, її набрано з помилкою або обрізано.
error-taken-back-title = Це відкликано
error-taken-back = Те, що тут було, відкликано { $date }. Більше про це нічого не сказано.
error-method-title = Цю сторінку можна лише читати
error-method = Ця адреса не приймає такого запиту. Відкрийте сторінку звичайним способом.
error-too-long-title = Адреса задовга
error-too-long = Адресу, довшу за 16 кілобайтів, не читаємо. Скоротіть запит.
error-unreadable-title = Запит неможливо прочитати
error-unreadable = В адресі щось написано неправильно. Поверніться й спробуйте ще раз або почніть з першої сторінки.
error-broken-title = У нас щось зламалося
error-broken = Це не ваша провина, і ми це записали. Спробуйте ще раз за хвилину.
mark-en = англ.
mark-uk = укр.
mark-crh = крим.
mark-ru = рос.
mark-de = нім.
mark-fr = фр.
mark-tr = тур.
mark-pl = пол.
language-en = англійською
language-uk = українською
language-crh = кримськотатарською
language-ru = російською
language-de = німецькою
language-fr = французькою
language-tr = турецькою
language-pl = польською
paging-label = Сторінки списку
paging-here = Сторінка { $page } з { $pages }
paging-before = Попередня сторінка
paging-after = Наступна сторінка
language-crh-Cyrl = кримськотатарська кирилицею

## Public pages
feed-title = Byname: останні кроки
calendar-title = Byname: акції
home-title = Кожна зникла людина — поіменно
home-promise-people = Кожна зникла людина — поіменно.
home-promise-steps = Кожен крок заради неї — у реєстрі.
home-counts = Скільки їх
home-counts-note = Кожну людину враховано один раз, за свідченням із найвищою оцінкою. Відсутність у пізнішому списку не є звісткою про повернення.
home-count-who = Хто вони
home-others = Як рахують інші
home-names = Імена
home-names-marked = Де імені вашою мовою в реєстрі ще немає, стоїть ім’я іншою мовою з позначкою.
home-names-many = Імена стоять у списку людей, рік за роком.
home-all-people = Усі люди
home-years = За роками
home-year = Рік, коли бачили востаннє
home-fence = Під час цих акцій білі стрічки з іменами зниклих прив’язували до огорожі посольства. Одна стрічка тут — одна людина.
home-latest = Останні кроки
home-all-steps = Усі кроки, національні та міжнародні
year-none = Рік не записано
standing-missing = зникла безвісти особа
standing-found_dead = особу знайдено мертвою
standing-found_alive = особу знайдено живою
standing-not_verified = подальша доля не перевірена
standing-freed = утримання, потім звільнення
standing-uncounted = не враховано
group-missing = зниклі безвісти
group-found_dead = знайдені мертвими
group-found_alive = знайдені живими
group-not_verified = подальша доля не перевірена
group-freed = утримувалися, потім звільнені
wall-found_dead = смерть підтверджено
wall-found_dead-on = тіло знайдено: { $date }
wall-found_alive = згодом стало відомо, що людина жива
wall-not_verified = подальша доля тут не перевірена
count-missing = { $n ->
    [one] Зникла безвісти { $number } людина.
    [few] Зникли безвісти { $number } людини.
   *[many] Зникли безвісти { $number } людей.
}
count-found_dead = { $n ->
    [one] Знайдено мертвою { $number } людину.
    [few] Знайдено мертвими { $number } людини.
   *[many] Знайдено мертвими { $number } людей.
}
count-found_alive = { $n ->
    [one] Була зниклою і згодом знайдена живою { $number } людина.
    [few] Були зниклими і згодом знайдені живими { $number } людини.
   *[many] Були зниклими і згодом знайдені живими { $number } людей.
}
count-not_verified = { $n ->
    [one] Про зникнення { $number } людини повідомлено, її подальша доля тут не перевірена.
    [few] Про зникнення { $number } людей повідомлено, їхня подальша доля тут не перевірена.
   *[many] Про зникнення { $number } людей повідомлено, їхня подальша доля тут не перевірена.
}
count-freed = { $n ->
    [one] { $number } людина, названа в реєстрі, утримувалася й була звільнена.
    [few] { $number } людини, названі в реєстрі, утримувалися й були звільнені.
   *[many] { $number } людей, названих у реєстрі, утримувалися й були звільнені.
}
count-missing-rule = Правило: відкрите зникнення; ні повернення, ні смерть не записано.
count-found_dead-rule = Правило: зникнення, що закінчилося підтвердженою смертю.
count-found_alive-rule = Правило: зникнення, після якого людину знали живою.
count-not_verified-rule = Правило: про зникнення повідомило джерело, перевірених звісток про подальше немає.
count-freed-rule = Правило: затримані або переслідувані, потім звільнені; ніколи не рахувалися зниклими. Що було далі, тут не записано.
count-as-of = Станом на: { $oldest } – { $newest }, за цим реєстром.
count-as-of-one = Станом на: { $date }, за цим реєстром.
count-without-date = Без дати: { $number }.
filter-title = Вибрати
filter-any = будь-який
filter-show = Показати
filter-none = У реєстрі немає нічого за цим вибором.
filter-problem = Дещо написано так, що прочитати неможливо
people-title = Люди
people-total = { $n ->
    [one] { $number } людина
    [few] { $number } людини
   *[many] { $number } людей
}
people-name = Ім’я
people-status = Статус
people-year = Рік, коли бачили востаннє
people-place = Місце, де бачили востаннє
people-wrong-status = «{ $written }» — не статус із цього списку. Виберіть один із запропонованих.
people-wrong-year = «{ $written }» — не рік. Напишіть чотири цифри, наприклад 2014.
person-title = { $name }: що відомо і що зроблено
person-line = Лінія часу
person-line-words = Національні кроки стоять над лінією, міжнародні — під нею. Крапки означають, що в цьому реєстрі немає відомостей про відповідь; порожня смуга — звернення, відповіді на яке чекають; заповнений кінець вона має лише там, де відповідь прийшла.
person-facts = Факти
person-conflicts = Розбіжності
person-conflict = джерела розходяться
person-conflict-shown = Показано серед фактів.
person-conflict-why = Ніщо в реєстрі цього не вирішує. Усі версії лишаються, доки не вирішить джерело.
person-steps = Зроблені кроки
person-steps-number = { $n ->
    [0] Жодного кроку не записано.
    [one] { $number } крок
    [few] { $number } кроки
   *[many] { $number } кроків
}
person-steps-list = Ці кроки в списку всіх кроків
person-against = Зроблено проти людини
person-against-words = Ці дії стоять окремо: вони не входять до жодного підрахунку й не стоять на лінії часу.
told-by-family = зі слів родини, за її згодою
person-by-family = Що позначено як слова родини, і ім’я, для якого тут немає джерела, спирається лише на її слово. Воно стоїть тут за її згодою і зникне, коли вона її відкличе.
since-missing = { $sex ->
    [female] Зникла: { $date }.
    [male] Зник: { $date }.
   *[other] Зникнення: { $date }.
}
since-missing-about = { $sex ->
    [female] Зникла безвісти. Востаннє бачили: { $date }.
    [male] Зник безвісти. Востаннє бачили: { $date }.
   *[other] Зникнення безвісти. Востаннє бачили: { $date }.
}
since-missing-undated = Зникнення безвісти. День і рік не записано.
since-found_dead = Востаннє бачили: { $date }. { $sex ->
    [female] Знайдено мертвою.
    [male] Знайдено мертвим.
   *[other] Смерть підтверджено.
}
since-found_dead-undated = { $sex ->
    [female] Знайдено мертвою.
    [male] Знайдено мертвим.
   *[other] Смерть підтверджено.
} Коли бачили востаннє, не записано.
since-found_alive = Востаннє бачили: { $date }. Згодом стало відомо, що людина жива.
since-found_alive-undated = Зникнення; згодом стало відомо, що людина жива.
since-not_verified = Востаннє бачили: { $date }. Подальша доля тут не перевірена.
since-not_verified-undated = Повідомлено про зникнення. Подальша доля тут не перевірена.
since-freed = Востаннє бачили: { $date }. Утримання, потім звільнення.
since-freed-undated = Утримання, потім звільнення. До зниклих ця людина ніколи не зараховувалася.
since-uncounted = Востаннє бачили: { $date }.
since-uncounted-undated = Названо в реєстрі; не враховано в жодному числі.
since-days = { $n ->
    [one] Минув { $number } день.
    [few] Минуло { $number } дні.
   *[many] Минуло { $number } днів.
}
since-days-at-least = { $n ->
    [one] Минув щонайменше { $number } день.
    [few] Минуло щонайменше { $number } дні.
   *[many] Минуло щонайменше { $number } днів.
}
since-counted = Пораховано до { $date }.
since-status = Останній записаний статус — { $standing } ({ $date }).
since-status-undated = Записаний статус, без дня — { $standing }.
fact-other_spelling = Інші написання
fact-sex = Стать
fact-birth_edtf = Дата народження
fact-age_at_event = Вік тоді
fact-age_on = Вік на { $date }
fact-last_seen_edtf = Востаннє бачили
fact-last_seen_time = Година
fact-last_seen_place = Місце
fact-circumstances = Що сталося
fact-detained_edtf = Затримано
fact-detained_place = Місце затримання
fact-sentenced_edtf = Засуджено
fact-sentence = Вирок
fact-affiliation = Справа й належність
fact-status = Статус
fact-status_as_of_edtf = Статус станом на
fact-legal_status = Правовий статус
fact-body_found_edtf = Тіло знайдено
fact-body_found_place = Де знайдено
sex-female = жіноча
sex-male = чоловіча
sex-other = інша
sex-unknown = не відома
whereabouts-released = на волі після звільнення
whereabouts-exchanged = на волі після обміну
legal-status-missing_special_circumstances_ua = зниклі безвісти за особливих обставин (закон України)
legal-status-declared_absent_court = визнання безвісно відсутніми судом
legal-status-declared_dead_court = оголошення померлими судом (правовий акт, що нічого не каже про долю)
legal-status-pow_confirmed_icrc = полон, підтверджений МКЧХ
legal-status-detained_civilian = утримання цивільної особи
grade-A = Оцінка A: офіційний орган говорить про власну дію
grade-B = Оцінка B: два або більше джерел згодні
grade-C = Оцінка C: одне джерело
grade-D = Оцінка D: суперечить кращому джерелу або сумнівне; ніколи не показується як значення
level-national = Національні
level-international = Міжнародні
sphere-national = Національний крок
sphere-international = Міжнародний крок
level-letter-national = Н
level-letter-international = М
jurisdiction-UA = Україна
jurisdiction-UA-43 = фактична влада в Криму
jurisdiction-RU = Російська Федерація
steps-title = Кроки
steps-total = { $n ->
    [one] { $number } крок
    [few] { $number } кроки
   *[many] { $number } кроків
}
steps-none = Жодного кроку не записано.
steps-of-person = Заради:
steps-from = Від дня
steps-to = До дня
steps-level = Рівень
steps-kind = Вид
steps-person = Людина
steps-addressee = Адресат
steps-wrong-day = «{ $written }» — не день. Напишіть рік, місяць і день, наприклад 2016-10-25.
steps-wrong-level = «{ $written }» — не рівень. Виберіть один із запропонованих.
steps-wrong-kind = «{ $written }» — не вид кроку. Виберіть один із запропонованих.
step-number = № { $number }
step-asked = Звернення
step-due = Строк
step-came = Що надійшло
step-people = Заради:
step-forwarded = Переслано з попереднього кроку
step-doubtful = Сумнівне: суперечить кращому джерелу або спирається на одне слабке. До жодного підсумку не входить.
due-law = { $date }, за законом:
due-assumed = { $date }, припущено, бо день отримання не доведено:
due-to_be_checked = не називаємо; ще має перевірити людина:
due-no_duty = немає: не зобов’язані відповідати
due-no_term = немає: правило не встановлює строку
due-none = строк не рахуємо
due-unclear = строк не рахуємо: запис не каже достатньо
due-short-none = немає
kind-search_application = Заява про розшук
kind-crime_report = Заява про злочин
kind-appeal = Звернення
kind-complaint = Скарга
kind-information_request = Запит на інформацію
kind-mp_query = Депутатський запит
kind-mp_appeal = Депутатське звернення
kind-lawyer_query = Адвокатський запит
kind-motion_in_proceedings = Клопотання у провадженні
kind-complaint_to_court = Скарга до суду
kind-administrative_suit = Адміністративний позов
kind-ombudsman_complaint = Скарга до уповноваженого з прав людини
kind-petition_delivery = Передання петиції
kind-open_letter = Відкритий лист
kind-un_wgeid_urgent = Термінове звернення до Робочої групи ООН з насильницьких зникнень
kind-un_wgeid_standard = Справа в Робочій групі ООН з насильницьких зникнень
kind-un_wgeid_reprisal = Повідомлення про помсту до Робочої групи ООН з насильницьких зникнень
kind-un_ced_urgent = Прохання про термінові дії до Комітету ООН з насильницьких зникнень
kind-un_special_procedure = Звернення до спеціальних доповідачів ООН
kind-un_hrc_communication = Повідомлення до Комітету ООН з прав людини
kind-un_wgad = Звернення до Робочої групи ООН зі свавільних затримань
kind-echr_application = Заява до Європейського суду з прав людини
kind-echr_rule39 = Прохання про тимчасовий захід Європейського суду з прав людини
kind-coe_commissioner = Лист до Комісара Ради Європи з прав людини
kind-osce = Лист до органу ОБСЄ
kind-icrc_tracing = Запит про розшук до Червоного Хреста
kind-icc_communication = Повідомлення до Міжнародного кримінального суду
kind-embassy_note = Дипломатична нота
kind-parliament_appeal = Звернення до парламенту або від парламенту
kind-sanctions_request = Прохання про санкції
kind-media_request = Звернення до преси
kind-meeting = Зустріч
kind-criminal_proceedings = Кримінальне провадження
kind-public_statement = Публічна заява
kind-report = Доповідь
kind-resolution = Резолюція
kind-urgent_action = Термінова акція
kind-parliamentary_question = Письмове запитання в парламенті
kind-court_ruling = Рішення суду
kind-inter_state_case = Міждержавна справа
kind-legislation = Закон або договір
kind-case_transfer = Передання справи
kind-coercive_measure = Примусовий захід
kind-other = Інший крок
reply-acknowledged = отримання підтверджено
reply-interim = проміжна відповідь
reply-forwarded = переслано за належністю
reply-extended = строк продовжено
reply-answered_substance = відповідь по суті
reply-answered_formal = відписка
reply-refused_to_consider = відмовлено в розгляді
reply-refused_on_merits = відмовлено
reply-partly_met = виконано частково
reply-met = виконано
reply-returned_undelivered = повернуто без вручення
state-answered = відповідь надійшла
state-answered_late = { $n ->
    [one] відповідь надійшла із запізненням на { $number } день
    [few] відповідь надійшла із запізненням на { $number } дні
   *[many] відповідь надійшла із запізненням на { $number } днів
}
state-awaiting = відповіді поки не записано
state-no_answer_recorded = { $n ->
    [one] відповіді не записано: { $number } день після строку
    [few] відповіді не записано: { $number } дні після строку
   *[many] відповіді не записано: { $number } днів після строку
}
state-no_answer_recorded-sending = { $n ->
    [one] відповіді не записано: { $number } день після надсилання
    [few] відповіді не записано: { $number } дні після надсилання
   *[many] відповіді не записано: { $number } днів після надсилання
}
state-ignored = проігноровано: усі скриньки перевірено, нічого не надійшло
state-not_recorded = у цьому реєстрі немає відомостей про відповідь
state-no_duty = обов’язку відповідати немає; відповіді не записано
state-withdrawn = відкликано тими, хто звернувся
state-returned = повернулося без вручення
state-not_applicable = відповіді не потребує
state-name-answered = відповідь надійшла
state-name-answered_late = відповідь із запізненням
state-name-awaiting = чекають на відповідь
state-name-no_answer_recorded = відповіді не записано
state-name-ignored = проігноровано
state-name-not_recorded = у цьому реєстрі немає відомостей про відповідь
state-name-no_duty = обов’язку відповідати немає
state-name-withdrawn = відкликано
state-name-returned = повернуто без вручення
state-name-not_applicable = відповіді не потребує
state-meaning-answered = Відповідь записано: вчасно або без дня, який вона могла б пропустити. Відписка теж рахується як відповідь.
state-meaning-answered_late = Відповідь записано, і надійшла вона після дня, встановленого законом.
state-meaning-awaiting = Група стежить за відповідями. Відповідь іще може надійти вчасно, або строк неможливо назвати.
state-meaning-no_answer_recorded = Група стежить за відповідями, строк минув, а відповіді не записано. Це найсильніші слова, доки людина не перевірила всіх скриньок.
state-meaning-ignored = Людина перевірила всі скриньки й записала, що нічого не надійшло. Ніколи не ставиться самим календарем.
state-meaning-not_recorded = Група не стежить за відповідями на цей крок. Реєстр не знає, чи відповідь була.
state-meaning-no_duty = Ніщо не зобов’язує адресата відповідати.
state-meaning-withdrawn = Ті, хто звернувся, відкликали звернення.
state-meaning-returned = До адресата воно не дійшло.
state-meaning-not_applicable = Дія без адресата, або така, що відповіді не потребує, або дія проти людини.
line-caption = Лінія часу таблицею. Дні пораховано до { $date } від найпізнішого можливого дня.
line-step = Крок
line-parties = Хто до кого
line-state = Стан
line-days = Днів
authorities-title = До кого зверталися і що надійшло
authorities-lead = Кожен орган: скільки разів до нього зверталися заради зниклих, коли і що з того вийшло.
authorities-note = «У цьому реєстрі немає відомостей про відповідь» означає, що реєстр не стежить за відповідями. Це не доказ, що відповіді не було, і це нікого не звинувачує.
authorities-name = Орган
authorities-whose = Чий
authorities-asked = Звернень
authorities-when = Коли
authorities-came = Що надійшло
authorities-acted = Власні дії
authorities-period = { $first } – { $last }
authorities-texts = Названі лише словами
authorities-texts-words = Ці адресати названі в джерелах словами, що не означають напевно жодного органу. Вони не мають власної сторінки й ні з ким не об’єднані.
authorities-text-steps = { $n ->
    [one] { $number } крок
    [few] { $number } кроки
   *[many] { $number } кроків
}
authority-asked = { $n ->
    [0] За цим реєстром, до цього органу не зверталися.
    [one] За цим реєстром, до цього органу звернулися { $number } раз.
    [few] За цим реєстром, до цього органу зверталися { $number } рази.
   *[many] За цим реєстром, до цього органу зверталися { $number } разів.
}
authority-note = Те, чого не записано, не є доказом, що цього не було.
authority-was-asked = З чим до нього зверталися
authority-did = Що він робив
authority-level-national = Україна
authority-level-de_facto = фактична влада
authority-level-foreign_state = інша держава
authority-level-international = міжнародний
authority-kind-police = поліція
authority-kind-prosecutor = прокуратура
authority-kind-investigator = слідство
authority-kind-court = суд
authority-kind-ombudsman = уповноважений з прав людини
authority-kind-commissioner_missing = уповноважений з питань зниклих безвісти
authority-kind-ministry = міністерство
authority-kind-security_service = служба безпеки
authority-kind-prison = місце ув’язнення
authority-kind-parliament = парламент
authority-kind-president = президент
authority-kind-local = місцева влада
authority-kind-embassy = посольство
authority-kind-un_body = орган ООН
authority-kind-treaty_body = договірний орган
authority-kind-regional_court = регіональний суд
authority-kind-regional_body = регіональна організація
authority-kind-icrc = Червоний Хрест
authority-kind-ngo = громадська організація
authority-kind-other = інший орган
actions-title = Акції
actions-total = { $n ->
    [one] У реєстрі { $number } публічна акція.
    [few] У реєстрі { $number } публічні акції.
   *[many] У реєстрі { $number } публічних акцій.
}
actions-others = Інші акції
actions-calendar = Календар акцій із певним днем (iCalendar)
action-kind-rally = Мітинг
action-kind-picket = Пікет
action-kind-vigil = Чування
action-kind-march = Хода
action-kind-exhibition = Виставка
action-kind-reading = Читання
action-kind-flashmob = Флешмоб
action-kind-press_conference = Пресконференція
action-kind-online = Акція в мережі
action-kind-commemoration = Вшанування
action-kind-posters = Плакати
action-kind-other = Акція
action-numbered = { $kind } № { $number }
action-when = { $date }, { $time } за місцевим часом
action-organised-by = Організатори:
action-what = Що відбулося
action-by-name = Заради кого, поіменно
action-present = Хто був присутній
action-said = Що було сказано
action-accounts = Інший опис
action-accounts-words = Сумнівний другий опис тієї самої акції. Він збережений, але не входить до списків, підрахунків і календаря.
action-series = Серія
appeals-title = Петиції та листи
appeals-words = Чужі петиції та збори листів, розказані такими, якими були. Тут нічого не підписують.
appeal-kind-petition = Петиція
appeal-kind-letters = Листи
appeal-signatures = { $n ->
    [one] { $number } підпис.
    [few] { $number } підписи.
   *[many] { $number } підписів.
}
appeal-signatures-none = Кількість підписів не записано.
sources-title = Джерела
sources-total = { $n ->
    [one] Цитується { $number } джерело.
    [few] Цитуються { $number } джерела.
   *[many] Цитуються { $number } джерел.
}
sources-words = Назва в дужках описує джерело й не є цитатою. Якщо адресу не збережено, її місце порожнє.
source-title-taken-back = (назву не показано)
method-title = Як ми рахуємо
method-lead = Кожне число, дата й слово на цьому сайті має правило. Ось ці правила.
method-count = Числа
method-count-words = Кожну людину враховано один раз, за свідченням із найвищою оцінкою. Зниклими рахуються лише ті, чия справа — зникнення. Статус правдивий на той день, на який його подає джерело, і цей день стоїть поруч із числом.
method-grades = Оцінки
method-grades-words = Кожен факт має оцінку та джерела або слова, що так розповідає родина. З кількох свідчень показано те, що має найвищу оцінку; інші лишаються поруч.
method-dates = Дати
method-dates-words = Дату подано точно так, як її подає джерело: день, місяць, «близько», «не пізніше», «між». Нічого не округлено до дня, якого ніхто не називав. Дні рахуються від найпізнішого можливого дня до сьогодні.
method-answers = Відповіді
method-answers-words = Чи надійшла відповідь, обчислюється з дат того дня, коли ви читаєте. Строк мають лише ті кроки, за відповідями на які група стежить. Де за відповідями не стежать, реєстр так і каже, і це не звинувачення. Дії проти людини не входять до жодного підрахунку.
method-de-facto = Фактична влада
method-de-facto-words = Орган, який діє на окупованій території без законних підстав, завжди названо фактичним. Називання не є визнанням. Крим — це Україна.
method-shown = Що показано
method-shown-words = За замовчуванням ніщо не є публічним. Запис оприлюднюють, лише коли кожен його факт має опубліковане джерело або на нього погодилася родина, ризик зважено і друга людина погодилася. Оприлюднене можна будь-коли відкликати; те, на що погодилася родина, зникає, коли вона відкличе згоду, і щонайпізніше за рік.
method-not-shown-words = Не показано: домівки, родинні зв’язки, документи, здоров’я понад слова джерела, а також родичів окремими записами. Родича, промовця чи організатора названо лише в тій акції або кроці, де його називає джерело.
method-languages-words = Текст запису без перевіреного перекладу стоїть мовою оригіналу, і цю мову позначено. Жодне ім’я не транслітеровано для показу.
method-others = Як рахують інші
method-others-words = Вони рахують за іншими правилами. Список тут є джерелом, а не істиною.
legal-status-wanted_by_occupier = у розшуку окупаційної влади (не для оприлюднення)
steps-from-hint = Перший день, який враховано: рік, місяць і день, наприклад 2016-05-25.
steps-to-hint = Останній день, який враховано: рік, місяць і день, наприклад 2016-12-31.

## Drawings

line-title = Лінія часу: кроки, зроблені для { $name }, і тиша після них
line-title-authority = Лінія часу: про що питали { $name }
line-desc = Над віссю: { $above }. Під нею: { $below }. Від { $from } до { $to }. Те саме є в таблиці нижче.
line-national = Кроки на національному рівні
line-national-short = Національні
line-international = Кроки на міжнародному рівні
line-international-short = Міжнародні
line-to = до { $date }
line-undated = Немає на лінії, бо день не зафіксовано: { $steps }.
key-open = запитано; смуга відкрита, поки відповіді не зафіксовано
key-answered = відповіли: смуга закінчується заповненою
key-late = відповіли після строку
key-dot = дія, що не потребує відповіді
key-ended = закінчилося без відповіді
key-not_followed = за відповідями цей реєстр не стежить
fence-missing = зниклих безвісти: { $number }
fence-found_dead = знайдених загиблими: { $number }
fence-found_alive = знайдених живими: { $number }
fence-not_verified = не перевірено: { $number }

## Terms and the scoreboard

score-title = Відповіді в числах
score-as-of = Станом на { $date }
score-rule = Рахуємо кожен оприлюднений крок, яким установу про щось просили, за відповідями на який цей реєстр стежить і в якому ніхто не сумнівається; крім відкликаних і повернутих без вручення. По суті: відповідь на те, про що просили, зокрема відмова по суті. Формально: відповідь без змісту або відмова розглядати. «Із запізненням» — частина відповідей; «проігноровано» — частина «без відповіді». «Без відповіді» означає, що строк минув і в цьому реєстрі відповіді немає: це не доказ, що її не було. Дні рахуємо від найпізнішого можливого дня надсилання.
score-none = Цей реєстр не стежить за відповідями на жоден з оприлюднених кроків. Тому тут нічого не пораховано, і нікого не звинувачено в мовчанні.
score-files = Те саме як дані
score-sort = Впорядкувати за
score-name = Орган
score-asked = Звернень
score-substance = Відповіли по суті
score-formal = Відповіли формально
score-late = З них із запізненням
score-no_answer = Без відповіді
score-open = Ще відкрито
score-silence = Найдовше мовчання
score-days = { $n ->
    [one] { $number } день
    [few] { $number } дні
   *[other] { $number } днів
 }
score-no-silence = немає
tally-substance = відповіли по суті: { $number }
tally-formal = відповіли формально: { $number }
tally-late = з них із запізненням: { $number }
tally-no_answer = відповіді не записано: { $number }
tally-ignored = з них проігноровано: { $number }
tally-awaited = ще очікуємо: { $number }
tally-no_duty = не зобов’язані відповідати: { $number }
tally-not_followed = у цьому реєстрі немає відомостей про відповідь: { $number }
rules-title = Строки для відповіді
rules-lead = Хто, у який строк і за яким законом має відповісти, і чи прочитала людина цей закон.
rules-note = За правилом, яке «ще треба перевірити», на цьому сайті ніхто не запізнюється і ніхто не мовчить.
rules-list = Усі правила
rules-all = Усі правила про строки
rules-rule = Правило
rules-standing = Прочитано й перевірено
rule-title = Правило { $rule }
rule-number = правило { $rule }
rule-article = , ст. { $article }
rule-facts = Правило
rule-who = Кого зобов’язує
rule-law = Закон або правило
rule-law-none = немає
rule-law-number = Номер
rule-law-article = Стаття
rule-law-redaction = Прочитана редакція
rule-term = Строк
rule-term-none = строк не встановлено або він невідомий
rule-term-short = Коротший строк
rule-term-short-when = … якщо
rule-term-extension = Найдовший, з повідомленням
rule-start = Рахують від
rule-start-sent = дня надсилання
rule-start-received = дня отримання
rule-start-registered = дня реєстрації
rule-registration = Реєструють протягом
rule-obliged = Що зобов’язує
rule-obliged-law = закон
rule-obliged-practice = лише практика
rule-obliged-none = ніщо
rule-mark = Як прочитано
rule-mark-V = у самому тексті або в цитаті офіційного органу
rule-mark-S = у вторинному джерелі
rule-mark-M = з пам’яті
rule-source = Де
rule-check = Що перевірити
rule-checked_on = Прочитано
rule-settled = Перевірено; перечитати до { $date }
rule-to_be_checked = Має перевірити людина
rule-consequence-law = Якщо день за ним доведено і він минув без відповіді, сайт про це каже.
rule-consequence-practice = Це практика, тому жоден її день не названо порушенням; рахуємо лише дні від надсилання.
rule-consequence-to_be_checked = Жодне речення цього сайту про запізнення чи відсутність відповіді на ньому не ґрунтується.
rule-consequence-none = Воно ні до чого не зобов’язує, тому за ним ніхто не запізнюється і не мовчить.
rule-missed = Якщо строк пропущено
rule-lawyer = Чи робити це і як, вирішує юрист.
term-hour = { $n ->
    [one] { $number } година
    [few] { $number } години
   *[other] { $number } годин
 }
term-calendar_day = { $n ->
    [one] { $number } день
    [few] { $number } дні
   *[other] { $number } днів
 }
term-working_day = { $n ->
    [one] { $number } робочий день
    [few] { $number } робочі дні
   *[other] { $number } робочих днів
 }
term-month = { $n ->
    [one] { $number } місяць
    [few] { $number } місяці
   *[other] { $number } місяців
 }

## Agenda

agenda-title = Порядок денний
agenda-lead = Станом на { $date } і на { $n ->
    [one] { $n } день
    [few] { $n } дні
   *[other] { $n } днів
 } після того
agenda-now = одразу
agenda-none = У ці дні ніщо не потребує роботи.
agenda-note = Лише для працівників: тут є те, чого ніхто не оприлюднив. Календар ніколи не каже, що крок проігноровано; це каже лише людина, яка перевірила всі скриньки. Чи діяти через пропущений строк і як, вирішує юрист.
agenda-check_inboxes = Перевірити скриньки
agenda-check_inboxes-hint = Минув строк і минув час, коли відповідь могла ще бути в дорозі. Перегляньте кожну скриньку; тоді запишіть відповідь або запишіть, що її немає і де ви шукали.
agenda-term_passed = Строк минув
agenda-term_passed-hint = Відповідь ще може бути в дорозі.
agenda-term_ends = Строк спливає
agenda-term_ends-hint = Відповідь в останній день — вчасна.
agenda-window_closes = Вікно закривається
agenda-window_closes-hint = Чого не надішлють до того дня, можуть не прийняти або розглядати повільніше. Вирішує юрист.
mechanism-wgeid = Робоча група ООН з насильницьких зникнень: невідкладна процедура
mechanism-wgeid_answer = Робоча група ООН: відповідь на її повідомлення
mechanism-ced = Комітет ООН з насильницьких зникнень
mechanism-echr = Європейський суд з прав людини
mechanism-hrc = Комітет ООН з прав людини
agenda-mend_record = Виправити запис
agenda-mend_record-hint = Поки ці кроки записано так, дня для них не назвати.
agenda-read_rule = Перечитати правило
agenda-read_rule-hint = Доки людина знову не прочитає закон, жодного його дня не кажемо світові.
agenda-basis-law = за законом, правило { $rule }
agenda-basis-assumed = припущено, правило { $rule }: день отримання не доведено
agenda-basis-to_be_checked = якщо правило { $rule } правильне: його ще треба перевірити
agenda-fault-stands_still = закон зупинив перебіг строку, і невідомо, до якого часу
agenda-fault-not_sent = дня надсилання не записано
agenda-fault-sent_open_ended = день надсилання не має найпізнішої межі
agenda-fault-not_registered = день реєстрації не доведено, а правило не ставить для неї останнього дня
agenda-fault-received_before_sent = день отримання раніший за день надсилання
agenda-fault-registered_before_sent = день реєстрації раніший за день надсилання
agenda-fault-registered_before_received = день реєстрації раніший за день отримання
agenda-fault-notice_before_sent = повідомлення про продовження раніше за день надсилання
agenda-fault-extension_without_notice = продовження записано без дня повідомлення про нього
agenda-fault-reply_before_sent = відповідь надійшла раніше за день надсилання
agenda-fault-no_rule = правила не названо, тому строку не рахуємо

## Search

search-title = Знайти людину за іменем
search-lead = Будь-яке написання, будь-яка абетка. Знайдете лише тих, про кого цей реєстр оприлюднив відомості.
search-form = Пошук
search-name = Ім’я
search-hint = Наприклад: Ібрагімов, Ibragimov, Эрвин
search-find = Знайти
search-found = Знайдено
search-none = Нікого з таким ім’ям тут не оприлюднено. Це не звістка про людину: не всі справи публічні. Спробуйте інше написання або лише прізвище.
search-spelling = За написанням:
search-wrong-name = Це неможливо прочитати як ім’я. Пишіть літерами, не більш як 24 слова.
search-sure = майже напевно
search-likely = імовірно
search-possible = можливо
search-why-same = написано так само
search-why-alike = звучить так само
search-why-near = звучить майже так само
search-why-one_given_name = одне ім’я двома мовами
search-why-short_form = одне ім’я — коротка форма іншого
search-why-initial = ініціал збігається
search-why-missing = одне зі слів є лише в одному з імен
search-why-other = інше слово відрізняється
search-total = { $n ->
    [one] { $number } людина
    [few] { $number } людини
   *[other] { $number } людей
 }

## Petitions

petitions-title = Петиції
petitions-lead = Кожне число тут взято з останнього підписаного підрахунку, і кожен може його перерахувати.
petitions-own = Цієї групи
petitions-none = Тут немає відкритих петицій.
petitions-of-others = Петиції та листи інших
petitions-all = Усі петиції
petition-owned = { $owner }. Відкрито { $date }.
petition-counted-as-of = { $n ->
    [one] { $number } підпис, пораховано { $date } о { $time } за київським часом.
    [few] { $number } підписи, пораховано { $date } о { $time } за київським часом.
   *[many] { $number } підписів, пораховано { $date } о { $time } за київським часом.
}
petition-how-counted = Як це пораховано
petition-asked = Про що просимо
petition-for-whom = За кого
petition-to-whom = До кого
petition-sign = Підписати
petition-told-open = Її можна підписати.
petition-told-paused = Зараз її не можна підписати. Зазирніть пізніше.
petition-told-closed = Її закрито. Підрахунок лишається.
petition-told-delivered = Її передано. Підрахунок лишається.
petition-counting = Як ми рахуємо підписи
petition-counting-how = Кожен підпис стає рядком журналу, який лише зростає. Не частіше ніж раз на хвилину програма підписує, скільки в ньому рядків; число вгорі взято з останнього разу. У файлах нижче є все, щоб перерахувати його: жодного імені, адреси чи години.
petition-counting-not = Чого це не може довести — що кожен рядок є людиною. Тому способи підписання рахуються окремо, а все, що вилучено, показано з причиною.
petition-class-email = Підтверджено за посиланням
petition-class-kiosk = На пристрої волонтера під час акції
petition-class-paper = На папері
petition-class-partner = Через партнерські групи
petition-file-summary = Останній підрахунок (JSON)
petition-file-leaves = Усі рядки
petition-file-heads = Усі підписані підрахунки
petition-text-hash = SHA-256 тексту, який підписують:
petition-batches = Вилучене й повернене
petition-batch-out = Пакет { $number }: вилучено { $n }. { $why }
petition-batch-back = Пакет { $number }: повернено { $n }. { $why }

pack-to = Передано до
pack-still-open = Її ще можна підписати: це проміжний підрахунок.
pack-basis = Правова підстава
pack-basis-none = Для цього адресата не знайдено правила, яке встановлює строк відповіді.
pack-people-none = Ніхто з тих, за кого ця петиція, ще не має відкритої сторінки.
pack-people-as-of = Факти, які оприлюднила група. Якщо факт чинний на певний день, цей день указано поруч.
pack-totals = Скільки підписали
pack-by-class = За способом підписання
pack-by-country = За країною
pack-by-month = За місяцем підписання
pack-signatures = Підписи
pack-elsewhere = Країни, де менше десяти підписів, разом
pack-no-country = Країну не вказано або на папері
pack-no-month = На папері або відкликано згодом
pack-log-at = Де журнал
pack-leaves = Рядків у журналі
pack-root = Корінь над ними
pack-key = Ключ для перевірки
pack-frozen = SHA-256 зафіксованого файлу
pack-head = Підрахунок, як його підписано (head.txt):
pack-method-log = Кожен підпис — це рядок журналу, який лише зростає. Програма підписує, скільки в ньому рядків, корінь над ними та скільки підписів вони становлять: числа тут взято з підрахунку нижче, і жодне не можна змінити, не змінивши кореня.
pack-method-check = Хто збереже рядки й підписані підрахунки звідти, де журнал, може перерахувати кожне число командою «byname verify petition», а з head.txt — побачити, що до нього нічого не змінено. Скільки підписали за країнами та місяцями, знає лише група; перерахувати це не можна.
pack-method-names = Ім'я стоїть тут, лише якщо підписант позначив цього адресата або дозволив бачити його всім. Доки це не було складено, імена лежали зашифрованими ключем, якого немає на сервері групи.
pack-names = Імена
pack-names-lead = Вони дозволили передати своє ім'я цьому адресатові або всім. За абеткою.
pack-names-none = Ніхто не дозволив передати ім'я цьому адресатові.
pack-in-confidence = { $n ->
    [one] і ще { $number }, хто підписується довірчо
    [few] і ще { $number }, хто підписується довірчо
   *[many] і ще { $number }, хто підписується довірчо
}
pack-on-paper = { $n ->
    [one] і ще { $number } на папері
    [few] і ще { $number } на папері
   *[many] і ще { $number } на папері
}
petition-handed-on = Передано { $date }.
petition-refused-on = Відмовилися прийняти { $date }.
petition-handed-step = Крок і його строк: { $name }
petition-names = Відкриті імена

## Signing

sign-risk-title = Перш ніж підписати
sign-risk-place = Якщо ви живете в Криму, у Росії чи в іншому місці, де це можуть використати проти вас, оберіть «Таємно». Тоді ім’я не зберігається, і нікому, навіть нам, його не можна показати.
sign-risk-recipient = Ті, до кого ви звертаєтесь, можуть бути тими, хто шкодить людям за це. Позначайте їх, лише якщо хочете, щоб вони мали ваше ім’я.
sign-name = Ім’я
sign-name-hint = Так, як пишете самі; досить ініціалів. Можна лишити порожнім. Якщо обрано «Таємно», воно не зберігається.
sign-name-wrong = Напишіть одним письмом, без невидимих знаків, щонайбільше 200 літер.
sign-country = Країна (якщо хочете вказати)
sign-country-none = Не вказано
sign-address = Електронна пошта
sign-address-hint = Ми надішлемо одне просте повідомлення, у темі якого немає ні слова про справу. Підпис зараховується після того, як ви натиснете кнопку на сторінці, куди воно веде.
sign-address-wrong = На таку адресу не можна надіслати повідомлення. Приклад: name@example.org.
sign-seen = Хто може бачити ваше ім’я
sign-seen-secret = Таємно
sign-seen-secret-hint = Вас пораховано. Після підтвердження не зберігається ні ім’я, ні адреса.
sign-seen-deliver = Тим, кого я позначу
sign-seen-deliver-hint = Ваше ім’я отримають лише позначені нижче адресати. Ми зберігаємо його запечатаним і не можемо прочитати тут.
sign-seen-public = Відкрито
sign-seen-public-hint = Ваше ім’я можуть показати всім і передати.
sign-to = Хто може отримати ваше ім’я
sign-to-hint = Нікого не позначено за вас. Якщо обрано «Таємно», це не враховується.
sign-recipient-may-harm = Ризик для вас і для рідних там.
sign-trap = Лишіть це поле порожнім
sign-button = Підписати
sign-not-open-title = Зараз цю петицію не можна підписати
sign-not-open = Її призупинили або закрили, поки ви писали. Нічого з написаного не збережено.
sign-no-code-title = Код цього пристрою вичерпано
sign-no-code = Нічого не збережено. Попросіть в організаторів новий код або підпишіть на сторінці петиції.
signed-title = Дякуємо. Лишився один крок
signed-look = Якщо ви вказали адресу, перегляньте пошту: за кілька хвилин надійде повідомлення з посиланням.
signed-counts-then = Підпис зараховується, коли ви натиснете кнопку на тій сторінці. Посилання діє сім днів.
signed-nothing-came = Нічого не надійшло? Перегляньте небажану пошту, тоді підпишіть ще раз: нікого не рахують двічі.
signed-back = Назад до петиції
confirm-title = Зарахувати підпис?
confirm-which = Ідеться про: { $title }
confirm-secret = Після цього ні ваше ім’я, ні адреса не зберігаються.
confirm-deliver = Після цього вашу адресу забуто. Ваше ім’я отримають лише позначені вами адресати.
confirm-public = Після цього вашу адресу забуто. Ваше ім’я можуть показати всім.
confirm-receipt = Покажіть квитанцію, якою я зможу потім довести, що мене пораховано. Її показують один раз. Хто знайде її у вас, знатиме, що ви підписали.
confirm-count = Зарахувати мій підпис
confirm-not-me = Це був не я
counted-title = Ваш підпис зараховано
counted-lead = Дякуємо.
counted-when = Він увійде до числа на сторінці з наступним підрахунком, щонайпізніше за годину.
counted-receipt = Ваша квитанція — рядок нижче. Запишіть його або залиште: його більше не покажуть, і він є лише у вас.
counted-take-back = Відкликати мій підпис
take-back-title = Відкликати підпис?
take-back-lead = Усе, що про вас збережено, зникає одразу. Число зменшиться на один із наступним підрахунком.
take-back-button = Відкликати
gone-title = Його більше немає
gone-lead = Тут про вас нічого не збережено, і вас більше не рахують.
link-nothing-title = За цим посиланням нічого немає
link-nothing = Можливо, йому понад сім днів, його обрізано дорогою або підпис відкликано. Можна підписати знову.
sign-mail-sender = Підтвердження
sign-mail-subject = Посилання, яке ви просили
sign-mail-lead = Ось посилання, яке просили для цієї адреси. Воно веде на сторінку, яка запитує, перш ніж щось зробити. Діє сім днів.
sign-mail-again = Нагадування: це посилання просили для цієї адреси, і ним ще не скористалися.
sign-mail-not-you = Якщо це були не ви, натисніть там «Це був не я» або нічого не робіть: тоді все буде забуто.
sign-mail-take-back = Щоб відкликати пізніше, будь-коли:
counted-proof = Отримати доказ за моєю квитанцією
receipt-title = Отримати доказ за вашою квитанцією
receipt-lead = Ви отримаєте файл, який показує кожному, хто має ключ цієї петиції, що ваш підпис є в її журналі: для перевірки цей сайт не потрібен. Відкрийте цю адресу знову після наступного підрахунку; вона діє, доки петиція зберігається.
receipt-line = Рядок, який вам показали один раз
receipt-line-hint = 22 літери, цифри, дефіси чи нижні риски, як ви їх записали.
receipt-button = Отримати доказ
receipt-not-yet = Його ще немає в жодному підписаному числі. Поверніться після наступного підрахунку.
receipt-wrong = Це не рядок цього підпису, або квитанції під час підтвердження не просили.
receipt-invalidated = Перевірка вилучила цей підпис із підрахунку з причиною, яка є публічною. Доказ і далі показує, що він був у журналі.

## The desk

desk-bar = Робоче місце. Лише для команди; нічого тут не оприлюднено.
desk-parts = Частини робочого місця
desk-agenda = Порядок денний
desk-files = Справи
desk-sources = Джерела
desk-releases = Оприлюднення
desk-accounts = Люди команди
desk-log = Журнал
desk-signed-in = Ви увійшли як
desk-logged = Кожну дію записано до журналу.
desk-account = Ваша сторінка
desk-sign-out = Вийти
desk-staff-only = Це робоче місце групи, що веде реєстр. Публічний сайт має іншу адресу.
desk-way-agenda = До порядку денного
desk-back = Назад без змін
desk-save = Зберегти
desk-more = Далі
desk-stale = { $name } змінив(ла) це, поки ви писали. Зараз: { $now }. Ваш вибір залишився нижче: збережіть його знову, лише якщо він має це замінити.
desk-stale-step = { $name } змінив(ла) цей крок, поки ви писали. Відкрийте його в іншій вкладці й порівняйте; ваш текст залишився нижче. Поверніться до кроку й почніть з того, що там записано.

## Forms

form-problem = Є помилка
form-error = Помилка:
form-empty = заповніть це поле
form-too-long = задовго: рядок має щонайбільше 500 літер, текст 20 000
form-invisible = містить невидимий знак, який змінює читання тексту; наберіть текст заново
form-not-offered = виберіть із запропонованого
form-one-line = напишіть одним рядком
date-typed-hint = Як зазвичай пишете: 24.05.2016, травень 2016, наприкінці травня 2014, між 25 травня та 11 жовтня 1985. Порожньо, якщо невідомо.
date-typed-as = Зрозуміло як
date-typed-as-hint = Виберіть, що малося на увазі; якщо жоден варіант не правильний, напишіть дату інакше.
date-typed-confirm = перевірте, чи це ви мали на увазі

## Signing in

sign-in-title = Вхід
sign-in-name = Ім’я
sign-in-password = Пароль
sign-in-code = Код із застосунку
sign-in-code-hint = Шість цифр, які застосунок на телефоні показує пів хвилини.
sign-in-button = Увійти
sign-in-side = Якщо втрачено пароль чи телефон, зверніться до двох відповідальних осіб групи.
sign-in-kept = Тим часом ваш сеанс завершився. Написане збережено на цій сторінці: увійдіть і надішліть його ще раз однією кнопкою.
sign-in-send-again = Надіслати написане
sign-in-send-again-title = Ви увійшли
sign-in-send-again-lead = Те, що ви написали до завершення сеансу, збережено.
staff-wrong-sign-in = Ім’я, пароль і код не відповідають одне одному. Код діє один раз: дочекайтеся наступного.
staff-slow-down = Забагато спроб. Зачекайте { $n } с і спробуйте ще.
staff-weak-password = щонайменше 12 літер і не ваше ім’я
staff-passwords-differ = паролі різняться
staff-wrong-code = це не той код, який застосунок показує зараз
staff-no-name = ім’я має від 1 до 80 літер
staff-name-not-kept = в імені змішано абетки або є невидимі знаки
staff-name-taken = так уже хтось зветься; додайте щось для розрізнення
staff-no-role = виберіть щонайменше одну

## Welcome

welcome-title = Вітаємо, { $name }
welcome-lead = Це посилання діє один раз. Налаштуйте застосунок кодів, виберіть пароль і увійдіть.
welcome-app = 1. Застосунок кодів
welcome-app-hint = Підійде будь-який застосунок одноразових кодів (TOTP), як-от Aegis чи FreeOTP. Покажіть йому картинку, торкніться посилання на телефоні або введіть літери.
welcome-picture = Картинка для камери застосунку кодів
welcome-type = Ввести вручну:
welcome-tap = Відкрити в застосунку на цьому телефоні
welcome-code-hint = Шість цифр, які він показує зараз.
welcome-password = Виберіть пароль
welcome-password-hint = Щонайменше 12 літер. Чотири не пов’язані слова підійдуть.
welcome-again = Пароль ще раз
welcome-button = Налаштувати

## Accounts

accounts-lead = Хто тут працює, що робить і що їм відкрито.
accounts-new = Додати людину
accounts-new-side = Людина отримає одноразове посилання, за яким встановить пароль і другий чинник.
accounts-add = Додати
accounts-name-hint = Як стоятиме в журналі. Не обов’язково як у паспорті.
accounts-roles = Що робить
accounts-every-file = Усі справи
accounts-every-file-hint = Залиште порожнім, якщо досить окремих справ: хто веде справу, той відкриває її іншим.
access-read = Читати
access-write = Змінювати
accounts-open = Що відкрито
accounts-single-files = Окремих справ відкрито для читання: { $n }
accounts-people = Люди
account-unconfirmed = ще не увійшов(ла)
account-active = працює
account-left = пішов(ла)
accounts-rights = Ролі та справи
accounts-rights-hint = Забране перестає діяти від наступного кліку людини.
accounts-keep = Зберегти
accounts-leave = Завершення роботи
accounts-leave-hint = Усі сеанси й посилання завершуються одразу. Зроблене лишається в журналі під ім’ям людини.
accounts-leave-button = Людина пішла
accounts-recover = Втрачено пароль чи телефон
accounts-recover-hint = Попросіть як перша з двох відповідальних осіб. Сеанси людини завершаться одразу; друга відповідальна особа підтвердить і передасть нове посилання.
accounts-recover-button = Попросити нове посилання
accounts-recoveries = Чекає на другу відповідальну особу
accounts-waiting = { $officer } просить знову впустити: { $name }.
accounts-confirm-button = Підтвердити й створити посилання
accounts-second-officer = Підтверджує інша відповідальна особа, не та, що попросила.
accounts-link-title = Посилання для: { $name }
accounts-link-lead = Воно діє один раз, протягом трьох днів, і показане лише зараз.
accounts-link-hint = Додайте перед ним адресу робочого місця й передайте особисто або надійним каналом: увійде той, хто відкриє першим.
role-viewer = Читач
role-viewer-hint = Читає відкриті справи.
role-caseworker = Ведення справ
role-caseworker-hint = Веде справи, джерела, кроки й відповіді.
role-campaigner = Кампанії
role-campaigner-hint = Веде петиції, листи й акції.
role-publisher = Оприлюднення
role-publisher-hint = Дивиться вдруге, перш ніж щось стане публічним.
role-keyholder = Зберігач ключа
role-keyholder-hint = Має ключ до запечатаних полів; одна з відповідальних осіб, що повертають доступ.
role-operator = Оператор
role-operator-hint = Веде облікові записи й машину; одна з відповідальних осіб. Справ не відкриває.
role-auditor = Аудитор
role-auditor-hint = Читає журнал. Справ не відкриває.
own-calendar = Календар
own-calendar-hint = Таємна адреса для вашого календаря: дні, види й номери з порядку денного, без жодного імені.
own-calendar-once = Показано лише зараз. Додайте перед нею адресу робочого місця.
own-calendar-button = Створити нову адресу; стара перестане діяти
own-lost = Втрачено ноутбук чи телефон
own-lost-hint = Одразу скажіть відповідальній особі будь-яким способом: ваші сеанси завершаться з її першим кліком. Потім дві відповідальні особи створять нове посилання.

## Log

log-size = Записів: { $n }
log-lead = Кожен запис пов’язаний з усіма попередніми. У ньому номери й кількості, жодного імені чи тексту.
log-number = №
log-when = Коли
log-who = Хто
log-act = Дія
log-on = Над чим
log-hash = Хеш
log-older = Давніші записи

## Files

files-find = Знайти людину за ім’ям
files-find-hint = Будь-якою абеткою й написанням.
files-find-button = Знайти
files-new = Відкрити справу
files-none = Вам ще не відкрито жодної справи. Відкрийте нову або попросіть того, хто веде справу, відкрити її вам.
files-none-found = Серед відкритих вам справ нікого так не звати.
case-disappearance = Зникнення
case-detention = Утримання
case-prosecution = Переслідування
new-file-name = Ім’я
new-file-name-hint = Як пишеться. Інші написання й мови можна додати потім.
new-file-name-in = Ім’я записано мовою
name-kind = Вид імені
name-kind-usual = Звичайний: як відомо людям; латиницею — транслітерація
name-kind-hint = Лише якщо факт — ім’я. Для транслітерації в примітці можна назвати систему.
name-kind-of-no-name = вид імені має лише ім’я
name-kind-official = офіційне ім’я
name-kind-birth = ім’я при народженні
name-kind-married_before = ім’я до шлюбу
name-kind-common = загальновживане ім’я
name-kind-alias = псевдонім
name-kind-nickname = прізвисько
name-kind-russified = зросійщена форма
name-kind-transliteration = транслітерація
name-kind-misspelling_in_document = помилка в документі
name-kind-call_sign = позивний
name-kind-as_printed = як надруковано в документі
script-Latn = латиниця
script-Cyrl = кирилиця
script-Arab = арабське письмо
new-file-kind = Про що справа
new-file-last-seen = Востаннє бачили або затримали
new-file-place = Де
new-file-place-hint = Населений пункт або район. Домашня адреса — окреме поле й залишається в команди.
new-file-circumstances-hint = Що сталося, як розповідає джерело.
new-file-note = Нотатка для команди
new-file-note-hint = Хто телефонував, що запитати далі. Ніколи не публічне. Не пишіть тут контактів родини.
new-file-side = Чернетка. Нічого не стане публічним, поки друга людина не оприлюднить.
new-file-button = Відкрити справу
new-file-likely = Можливо, вже є
new-file-likely-hint = Спершу подивіться: { $names }
new-file-another = Я перевірив(ла): це інша людина
new-file-look = у реєстрі є людина з таким ім’ям
date-typed-too-long = задовго для дати
date-typed-control-character = містить знак, який не є письмовим; наберіть заново
date-typed-words = це не зрозуміло як дата; напишіть 24.05.2016 чи травень 2016 або залиште порожнім
date-typed-no-such-day = такого дня немає
date-typed-year-of-two-digits = напишіть рік чотирма цифрами
date-typed-day-or-year = незрозуміло, де день, а де рік; напишіть рік чотирма цифрами
date-typed-day-or-month = незрозуміло, де день, а де місяць; напишіть місяць літерами
date-typed-no-year = бракує року
date-typed-wrong-weekday = той день був іншим днем тижня; перевірте, що з двох правильне
date-typed-order-turned = другий день раніший за перший
date-typed-time = година тут зайва; напишіть лише день
file-parts = Сторінки справи
file-facts = Факти
file-steps = Кроки
file-release = Оприлюднення
file-history = Історія
file-share = Відкрити іншим
file-standing = Стан справи
file-change-standing = Змінити стан
file-add-fact = Додати факт
file-add-step = Записати крок
file-staff-note = Нотатка команди
file-conflict = дві версії
file-no-source = без джерела
file-no-sources = Ще ніщо не спирається на джерело. Без джерела оприлюднюється лише те, на що погодилася родина.
file-shown = показано
file-picked = Обрано людиною:
fact-staff-only = { $name } (лише для команди)
fact-name_en = Ім’я англійською
fact-name_uk = Ім’я українською
fact-name_ru = Ім’я російською
fact-name_crh = Ім’я кримськотатарською
fact-field = Про що факт
fact-value = Що відомо
fact-value-hint = Як у джерелі. Дату можна написати словами.
fact-note = Примітка
fact-note-hint = Стане публічною разом з фактом.
fact-button = Додати факт
fact-side = Ніщо не перезаписується: інше значення стає поруч з першим, обидва зберігаються.
fact-what = Що зробити
fact-pick = Показувати це
fact-pick-hint = Незалежно від оцінок; інші залишаться у справі як версії.
fact-take-out = Вивести з дії
fact-take-out-hint = Залишиться в історії й нікому не показуватиметься.
fact-reason = Чому
fact-reason-hint = Потрібно, якщо обираєте для показу.
standing-status = Статус справи
standing-fate = Доля
standing-fate-hint = Смерть ніколи не припускають. Її підтверджують ідентифіковані рештки або документ: оцінка A чи B.
standing-whereabouts = Місцезнаходження
standing-draft = чернетка
standing-verifying = перевіряється
standing-open = відкрита: розшукується
standing-open_no_news = відкрита: дванадцять місяців без новин
standing-clarified = з’ясовано
standing-reopened = знову розшукується
standing-closed_by_family = закрито за бажанням родини
standing-closed_error = відкрито помилково
standing-merged = те саме, що інша справа
fate-of-unknown = доля невідома
fate-of-believed_alive = вважають живою людиною
fate-of-confirmed_alive = відомо, що людина жива
fate-of-believed_dead = вважають загиблою людиною
fate-of-confirmed_dead = смерть підтверджено
where-unknown = місцезнаходження невідоме
where-rumoured = місцезнаходження за чутками
where-unacknowledged_detention = утримують; це заперечують
where-acknowledged_detention = утримують; це визнають
where-released = звільнено
where-exchanged = звільнено в обміні
where-abroad = за кордоном
where-remains_found = знайдено тіло
where-remains_identified = рештки ідентифіковано
share-to = Кому
share-access = Що відкрити
share-access-hint = Змінювати не означає читати: для того, хто працює зі справою, позначте обидва. Без позначок справу закрито.
history-entered = Вніс(ла) { $name }, оцінка { $grade }.
history-until = Діяло до { $date }.
history-till = до { $date }
history-changed-by = Змінив(ла) { $name }.
history-standings = Попередні стани
history-claims = Що внесено
history-ended = не діє
source-lead = На що спираються факти, кроки й відповіді.
source-none = Джерел ще немає.
source-new = Нове джерело
source-rests-on = Спирається на
source-title = Назва джерела
source-title-hint = Як надруковано; у дужках, якщо описуєте своїми словами.
source-publisher = Хто оприлюднив
source-publisher-hint = Газета, суд, організація. Порожньо, якщо вам це розповіли: тоді воно публічне лише за згодою родини, а джерело ніколи.
source-date = День джерела
source-url = Адреса
source-grade = Наскільки підтверджено
source-language = Мова
source-language-hint = Позначка, як-от uk, crh, ru, en.
source-kind = Вид видавця
source-kind-hint = news, ngo, official, court, un
source-button = Додати джерело
source-side = Публічним може стати лише те, що спирається на джерело з назвою й видавцем або на згоду родини.
source-not-citable = не можна цитувати
source-not-an-address = адреса починається з https:// або http://
register-not-a-name = в імені змішано дві абетки в одному слові або є невидимі знаки; наберіть однією абеткою
register-not-a-value = це поле не може мати такого значення
register-no-such-source = такого джерела немає
register-source-without-title = джерело має назву
register-doubtful = сумнівний факт (D) ніколи не показують; додайте його з вищою оцінкою та джерелом
register-no-reason = скажіть чому
register-death-not-supported = підтверджена смерть потребує ідентифікованих решток або документа: оцінка A чи B

## Steps

steps-none-yet = Кроків ще не записано.
step-new = Новий крок
step-for-all = За всіх
step-side = Чернетка. Не публічне, поки друга людина не оприлюднить.
step-button = Записати крок
step-kind = Вид
step-actor = Хто діє
step-actor-hint = Орган або людина. Ім’я родича лишається всередині: пишіть «родина».
step-level = Сфера того, хто діє
step-description = Що просять або роблять
step-description-hint = Одне речення, як його може прочитати публіка. Про що просили, а не що ми думаємо.
step-to = Адресат
step-to-none = нікому або лише тим, що нижче
step-others = Також адресовано
step-others-hint = По одному органу в рядку. Кожен отримає окремий крок зі своїм строком.
step-jurisdiction = Чиє право
step-jurisdiction-hint = UA, RU або організація (UN, CoE). Від цього залежить звичайне правило.
step-sent-on = Надіслано
step-channel = Як надіслано
step-channel-unknown = невідомо
channel-post_registered = рекомендований лист
channel-post = пошта
channel-in_person = передано особисто
channel-portal = портал або сайт
channel-email = електронна пошта
channel-fax = факс
channel-court_filing = подано до суду
channel-oral = усно
channel-diplomatic = дипломатичним шляхом
step-received-on = Отримано
step-registered-on = Зареєстровано
step-outgoing-no = Наш номер
step-outgoing-no-hint = Під яким ми надіслали. Лишається в команди.
step-incoming-no = Вхідний номер
step-incoming-no-hint = Під яким установа зареєструвала. Лишається в команди.
step-incoming-no-reply-hint = Його зазвичай називає підтвердження. Зберігається з кроком.
step-rule = Правило щодо відповіді
step-rule-hint = Звичайне правило створене для цього виду. Неперевірене правило не дає публічного дня.
step-rule-usual = Звичайне для цього виду
step-rule-none = Жодного
step-followed = Чи стежить група за відповіддю?
step-followed-yes = Так: строк рахується
step-followed-no = Ні
step-followed-no-hint = Тоді про мовчання ніколи не говориться.
step-note = Примітка
step-note-hint = Стане публічною з кроком. Номери мають свої поля й лишаються всередині.
step-no-day = день не записано
desk-step-due = Відповідь до { $date } ({ $basis })
step-extended-to = Продовжено до
step-parent = Переслано з
step-ended = Чим завершилось
step-ended-by = Записав(ла)
step-ended-on = Якого дня
step-inboxes = Перевірені скриньки
step-inboxes-hint = Кожну, і хто дивився: пошта, електронна пошта, портал, офіс. Лишається в команди.
step-inboxes-not-checked = скажіть, які скриньки перевірено: лише тоді можна назвати це ігноруванням
step-checked-on = Перевірено
step-today-hint = Порожньо означає сьогодні.
step-outcome = Що з цього вийшло
step-sources = Джерела
desk-step-asked = Про що просили
desk-step-came = Що надійшло
step-nothing-came = Відповіді не записано.
step-next = Що можна зробити далі
step-next-hint = Правило пропонує це; вирішує юрист.
step-way-reply = Записати відповідь
step-way-reply-side = Запізнілу відповідь теж записують; попереднє мовчання лишається в записах.
step-way-forwarded = Переслано
step-way-forwarded-side = Орган, що має звернення тепер, отримає окремий крок.
step-way-extended = Строк продовжено
step-way-extended-side = Лише за повідомленням; потрібен день повідомлення.
step-way-ignored = Нічого не надійшло: скажіть, які скриньки перевірено
step-way-ignored-side = Календар ніколи не каже «проігноровано»; лише людина.
step-way-ended = Відкликано або повернулося
step-way-ended-side = Без відповіді.
step-way-change = Виправити дні, доказ і правило
step-way-change-side = Попереднє лишається в історії.
step-reply-kind = Чим вона є
step-reply-on = Надійшла
step-notice-on = День повідомлення
step-forwarded-to = Переслано до
step-forwarded-to-nobody = скажіть кому
step-extension-without-days = продовження має день повідомлення і день, до якого діє
step-summary = Що в ній сказано
step-summary-hint = Нашими словами. Без імен посадовців.
step-proof = Що підтверджує дні
step-proved-by = Підтверджено
step-proof-hint = З доказом припущений строк стає строком за законом. Доказ лишається в команди.
step-proof-as-is = як є
step-proof-none = Доказу немає
step-proof-cited = Джерело, назване вище
proof-postal_receipt = Поштова квитанція
proof-stamp = Штамп на нашому примірнику
proof-screenshot = Знімок екрана
proof-acknowledgement = Підтвердження отримання
proof-other = Інший доказ
step-proof-ref = Його номер або де зберігається
step-proof-ref-hint = Наприклад, номер рекомендованого листа. З видом доказу стає джерелом для команди.
step-proof-ref-empty = назвіть номер або де зберігається: інакше його не знайти
step-sent-text = Текст, як його надіслано
step-sent-text-hint = Увесь лист, слово в слово. Лишається в команди й потім не змінюється.
step-letter-kept = Лист зберігається з кроком таким, як надруковано.
sent-text-title = Текст, що надіслано
sent-text-open = Роздрукувати знову
sent-text-step = До кроку
sent-text-here = Показати текст тут
sent-text-print = Як надіслано, хоч би що тепер казала справа. Роздрукуйте сторінку: надрукується лише лист.

## Agenda and releases

agenda-releases = Оприлюднення, що чекають на вас
agenda-releases-hint = Попросила інша людина. Перегляньте рядок за рядком, що стане публічним.
agenda-more = і ще { $n }
releases-lead = Що просять оприлюднити й ще не вирішено.
releases-none = Нічого не чекає.
releases-for-me = Чекає на вас.
proposal-title = Про що просили
proposal-of = Оприлюднення: { $name }
proposal-review = чекає на другу людину
proposal-approved = схвалено
proposal-released = публічне
proposal-declined = відхилено
proposal-undone = скасовано
proposal-changed = змінено: перегляньте знову
proposal-asked-by = Просить { $name }.
proposal-decided-by = Вирішив(ла) { $name }.
proposal-public-from = Стане публічним о { $time } (Київ), якщо не скасують.
proposal-ask = Попросити оприлюднити
proposal-ask-hint = Дайте відповідь на оцінку ризику. Потім інша людина дивиться й вирішує; за десять хвилин воно публічне.
proposal-risk = Оцінка ризику
proposal-risk-hint = Чи може це зашкодити людині, якщо вона жива в неволі, родині на окупованій території, свідкові, адвокатові, переговорам чи обміну? Скажіть, що ви зважили. Діє шість місяців.
proposal-reason = Чому оприлюднити
proposal-button = Попросити оприлюднити
proposal-already = оприлюднення цієї справи вже просять
proposal-why = Чому і з яким ризиком
proposal-decide = Вирішити
proposal-approve = Схвалити: стане публічним за десять хвилин
proposal-approve-hint = Я переглянув(ла) кожен рядок вище.
proposal-decline = Відхилити
proposal-remark = Слово тому, хто просить
proposal-remark-hint = Потрібно, якщо відхиляєте.
proposal-undo = Скасувати
proposal-undo-hint = Нічого з цього не стане публічним.
proposal-changed-since = справу змінено, відколи ви дивилися: перегляньте знову те, що вище
proposal-say-why = скажіть, чому відхиляєте
proposal-decided = це вже вирішено
proposal-review-lapsed = оцінці ризику понад шість місяців: попросіть знову
withdraw-title = Відкликати
withdraw-hint = Одразу, без другої людини: сторінка стане заглушкою з номером і днем.
withdraw-warning = Сторінка людини і кожен рядок про неї одразу зникнуть із сайту, стрічок і даних.
withdraw-reason = Чому
withdraw-reason-hint = Для команди; світ бачить лише день.
withdraw-button = Відкликати зараз
withdraw-not-public = нічого з цієї справи не публічне
preview-becomes-title = Це стане публічним
preview-stays-title = Це залишиться в команди
preview-nothing = Нічого не може стати публічним. Нижче сказано чому.
preview-nothing-stays = Нічого не залишається.
preview-what = Що
preview-language = Мова
preview-text = Текст
preview-change = Зміна
preview-becomes = стане публічним
preview-stays-public = публічне
preview-ends = більше не публічне
preview-name = Ім’я
preview-note = Примітка
preview-quote = Цитата
preview-action-title = Назва акції
preview-action = Акція
preview-appeal = Звернення
preview-authority = Установа
preview-of-person = Людина
preview-of-step = Крок
preview-of-action = Акція
preview-of-appeal = Звернення
preview-of-source = Джерело
preview-of-authority = Установа
stays-staff = Лишається в команди за будь-якого оприлюднення.
stays-no-source = Не спирається на джерело з назвою й видавцем.
stays-doubtful = Сумнівне (D).
stays-gate = Не проходить перевірку оприлюднення.
refusal-no-source = Жодне джерело не має і назви, і видавця.
refusal-no-name = Жодне ім’я не спирається на джерело з назвою й видавцем.
refusal-no-status = Жоден статус не спирається на джерело з назвою й видавцем.
refusal-status-not-citable = Чинний статус не спирається на джерело з назвою й видавцем.
refusal-case-not-open = Справа — чернетка, помилка або об’єднана.
refusal-minor = Можливо, не було 18 років: дітей не оприлюднюють, хто б не погодився.
refusal-names-unreleased = Називає людину, яку не оприлюднено.
refusal-nobody-with-a-page = Ніхто зі згаданих не має сторінки.
refusal-doubtful-alone = Сумнівне (D), іншої акції з тією ж серією й номером немає.
refusal-without-its-record = Крок або акцію, до яких воно належить, не оприлюднено.
refusal-taken-back = Відкликано; повернеться, якщо оприлюднити саме його.
refusal-speaks-of-withheld = Говорить про відкликану людину або ту, якій могло не бути 18.

## Petitions at the desk

desk-petitions = Петиції
desk-stale-petition = Хтось змінив цю петицію, відколи ви її відкрили. Перегляньте її знову; написане вами лишилося нижче.
petition-list = Усі
petition-none = Петицій ще немає.
petition-new = Нова петиція
petition-new-button = Почати петицію
petition-new-side = Чернетка. Ніхто зовні її не бачить, доки друга особа її не відкриє.
petition-slug = Адреса сторінки
petition-slug-hint = Літери від a до z, цифри та дефіси, наприклад where-is-ervin. Змінити її не можна.
petition-slug-wrong = Напишіть від 3 до 60 літер від a до z, цифр і дефісів, спершу літеру.
petition-slug-taken = Таку адресу має інша петиція.
petition-owner = Чия вона
petition-language = Мова, якою її написано
petition-title = Назва
petition-title-hint = Один рядок, як він стоїть на сторінці.
petition-body = Про що просимо і чому
petition-body-hint = Порожній рядок розділяє абзаци. Після відкриття змінити текст не можна: те, що людина підписала, має лишитися тим самим.
petition-notice = Примітка над нею
petition-notice-hint = Наприклад, чим вона не є. Це не частина підписаного; можна лишити порожнім.
petition-people = За кого вона
petition-people-hint = На сторінці петиції названо тих, чиї сторінки є публічними.
petition-somebody = людина, чия справа вам не відкрита
petition-recipients = До кого вона
petition-recipients-hint = Підписант може передати ім’я кожному з них окремо.
petition-mail-sender = Відправник, якого видно в пошті
petition-mail-sender-hint = Звичайний, без згадки справи чи назви групи, якщо вона її виказує. Порожньо: «Підтвердження».
petition-mail-subject = Тема, яку видно в пошті
petition-mail-subject-hint = Без жодного слова про справу. Порожньо: «Посилання, яке ви просили».
petition-keyholders = Ключі, для яких запечатують імена
petition-keyholders-hint = Один одержувач age у рядку (його друкує byname key new). Сам ключ лежить у хранителя, ніколи на цій машині. Без ключа імена для передачі не запитують.
petition-not-a-key = Щось із цього не є одержувачем age; кожен починається з age1.
petition-matters = Що до неї належить
petition-change-matters = Змінити
petition-texts = Що в ній сказано
petition-text-page = Текст однією мовою
petition-text-side = Читачі інших мов бачать перший текст із позначкою.
petition-no-text = Тексту цією мовою ще немає.
petition-write = Написати
petition-counted = Пораховано
petition-count = Підписів
petition-count-as-of = Останній підрахунок
petition-withdrawn = Відкликано підписантами
petition-invalidated = Вилучено за правилом
petition-waits = Зараз зберігається
petition-nobody-yet = Ще ніхто не підписав.
petition-state-draft = Чернетка
petition-state-review = Другу особу просять її відкрити
petition-state-open = Відкрита
petition-state-paused = Призупинена
petition-state-closed = Закрита
petition-state-delivered = Передана
petition-turn-ask = Просити відкрити
petition-turn-ask-what = Друга особа перегляне її й відкриє або поверне. До того ніхто зовні її не бачить.
petition-turn-back = Повернути
petition-turn-back-what = Вона знову стане чернеткою, і її можна змінити.
petition-turn-open = Відкрити
petition-turn-open-what = Від цієї миті вона публічна, її можна підписувати, а текст заморожено назавжди.
petition-turn-pause = Призупинити
petition-turn-pause-what = Її можна читати, але не підписувати, доки не відкриють знову. Надіслані посилання діють.
petition-turn-resume = Відкрити знову
petition-turn-resume-what = Її знову можна підписувати.
petition-turn-close = Закрити назавжди
petition-turn-close-what = Її більше ніхто не зможе підписати, а ключ, яким розрізняють адреси, буде знищено. Скасувати це не можна. Надіслані посилання діють свої сім днів.
petition-not-now = Зараз із нею цього не зробити. Перегляньте її знову.
petition-incomplete = Потрібні текст, людина, за яку вона, і адресат.
petition-no-count = Підрахунок не може початися: адресою сайту в byname.toml не можна назвати журнал.
signature-pending = Чекають, поки натиснуть посилання
signature-held = Затримано
signature-confirmed = Підтверджено
signature-invalidated = Вилучено
signature-withdrawn = Відкликано
held-too_soon = форму повернули швидше, ніж її можна прочитати
held-honeypot = заповнено поле, якого ніхто не бачить
held-burst = за хвилину багато з однієї мережі
kiosk-title = Код для пристрою або партнера
kiosk-lead = Для пристрою волонтера на акції або як посилання для партнерської групи: хто підписує за ним, не потребує адреси. Кожне рахується окремо.
kiosk-place = Де він стоїть або назва групи
kiosk-place-hint = Лише для своїх, наприклад «Посольство, 25 жовтня, стіл 2».
kiosk-hours = Скільки годин він діє
kiosk-most = Скільки підписів пропускає (щонайбільше 5000)
kiosk-number-wrong = Напишіть ціле число в межах.
kiosk-button = Зробити код
kiosk-made = Код готовий
kiosk-made-lead = Відкрийте цю адресу на пристрої, на публічному сайті:
kiosk-made-once = Його показано один раз і ніде не збережено. Хто його має, може підписувати без адреси, доки код не вичерпано.

hand-over-title = Записати передання
hand-over-lead = Закрита петиція, яку віддали або надіслали одному з адресатів.
hand-over-side = У справі кожної людини, за яку ця петиція, записується крок зі строком, який він починає. Відкрита сторінка показує день і адресата, більше нічого з цієї форми.
hand-over-to = Кому
hand-over-on = День
hand-over-on-hint = День, коли передано або надіслано.
hand-over-channel = У який спосіб
hand-over-taken = Чи прийняли її?
hand-over-taken-yes = Так
hand-over-taken-no = Відмовилися прийняти
hand-over-taken-no-hint = Крок закінчується як повернений, строк не йде.
hand-over-incoming-no = Вхідний номер
hand-over-incoming-no-hint = З їхнього штампа. Він доводить день, і тоді строк є строком закону.
hand-over-by = Хто передав
hand-over-by-hint = Можна не заповнювати. Лишається в команди.
hand-over-note = Нотатки
hand-over-note-hint = Де зберігається примірник зі штампом, хто бачив. Лишається в команди.
hand-over-all = Це все?
hand-over-all-yes = Усі, хто мав її отримати, вже мають
hand-over-all-hint = Тоді вона вважається переданою, і тут більше нічого не записують. Це стається само, коли її прийняв кожен адресат.
hand-over-button = Записати
hand-over-twice = Уже записано, що цього дня її передано цьому адресатові.
hand-over-day-wrong = Напишіть день від її відкриття й не майбутній, наприклад 28.11.2026.
hand-over-number-of-refused = Хто відмовляється, номера не дає: залиште порожнім.
hand-over-what = { $n ->
    [one] Петицію «{ $title }» передано з { $number } підписом, підрахунок за { $date }.
    [few] Петицію «{ $title }» передано з { $number } підписами, підрахунок за { $date }.
   *[many] Петицію «{ $title }» передано з { $number } підписами, підрахунок за { $date }.
}
hand-over-what-refused = { $n ->
    [one] Петиція «{ $title }» з { $number } підписом, підрахунок за { $date }: відмовилися прийняти.
    [few] Петиція «{ $title }» з { $number } підписами, підрахунок за { $date }: відмовилися прийняти.
   *[many] Петиція «{ $title }» з { $number } підписами, підрахунок за { $date }: відмовилися прийняти.
}
hand-over-done = Передання
hand-over-row-refused = Відмовилися прийняти.
hand-over-row-step = Крок
names-title = Імена для всіх
names-lead = Вони дозволили бачити своє ім'я всім. Воно з'явиться на сторінці петиції, коли ви його тут позначите.
names-side = Ім'я — це текст, який хтось набрав: гляньте, чи це ім'я. Чого ви не позначите, того не буде. Хто відкличе підпис, той зникне зі сторінки з наступним підрахунком.
names-waiting = Показати ці
names-waiting-hint = Непозначені не показуються, і про них більше не питають.
names-standing = Прибрати ці зі сторінки
names-none = Жодне ім'я не чекає, і жодного не показано.
names-button = Виконати

held-title = Затримані підписи
held-lead = Машина затримує те, що виглядає дивно, і нікому не відмовляє. Хтось із працівників дивиться і зараховує, якщо за цим стоять люди.
held-nothing = Нічого не затримано.
held-numbers = Затримано: { $n }. З них одразу зарахуються: { $ready }.
held-name-too_soon = Зашвидко
held-name-honeypot = Приховане поле
held-name-burst = Багато з однієї мережі
held-means-too_soon = Форма повернулася швидше ніж за три секунди або з позначкою, яку зробила не ця програма. Так роблять програми, але й швидка рука, якій поля заповнює браузер.
held-means-honeypot = Заповнено поле, якого люди не бачать. Здебільшого так роблять програми, часом — браузер, що заповнює все.
held-means-burst = З однієї мережі за хвилину підписало понад шістдесят людей. Так робить програма, але й мітинг, школа чи мобільний оператор, у якого тисячі виходять через одні двері. На мітингу код для пристрою нікого не затримує.
held-why = Чому ви їх зараховуєте
held-why-hint = Лише для працівників: на що ви дивилися і що побачили. Нікого не називайте.
held-button = Зарахувати всіх
held-then = Що з ними буде
held-then-ready = Хто натиснув на посилання або стояв перед волонтером, рахується від наступного підсумку.
held-then-link = Усі інші отримали посилання, коли підписали, як будь-хто, і на них чекають, доки минуть їхні сім днів; непідтверджене тоді забувається, затримане воно чи ні. Кому лист ще не вдалося надіслати, тому він іде тепер, і сім днів починаються з нього.
held-let-in = Зараховано досі
held-let-in-row = { $n } ({ $held }), { $who }: { $why }
invalidate-title = Вилучити за правилом
invalidate-side-left = Правило може питати лише про те, що ще лишилося від зарахованого підпису: як він надійшов, країна, мова форми, хвилина і чому його раніше затримали. Адреси забуто, щойно натиснуто на посилання, а імен тут не прочитати: так задумано.
invalidate-side-two = Спершу ви бачите, скільки воно вилучить. Зроблено буде, лише якщо в мить натискання їх стільки ж. Понад 50 потребують другої людини.
invalidate-side-told = Наступний підсумок скаже світові число й причину, але ніколи — чиї це підписи. Це можна скасувати; про це теж буде сказано.
invalidate-any = Будь-що
invalidate-class = Як надійшов
invalidate-country = Країна
invalidate-no-country = Країну не вказано
invalidate-language = Мова форми
invalidate-from = Підписано від цієї хвилини
invalidate-until = Підписано до цієї хвилини
invalidate-minute-hint = За київським часом, наприклад 2026-11-28 12:05. Порожньо: без межі.
invalidate-minute-wrong = Напишіть день і хвилину так: 2026-11-28 12:05.
invalidate-held-for = Зараховано, хоча
invalidate-cause = Причина
invalidate-words = Власними словами
invalidate-words-hint = Світ читатиме це завжди, поруч із підрахунком. Нікого не називайте: ні людини, ні адреси, нічого, за чим когось можна знайти.
invalidate-words-needed = «Інше» треба пояснити словами.
invalidate-look = Показати, скількох це стосується
invalidate-runs = Що зроблено досі
invalidate-found-title = Ось чого стосується правило
invalidate-found = У підрахунку: { $counted }. Ще не пораховано: { $waiting }. Станом на { $at }.
invalidate-hour = Година
invalidate-by = Шлях
invalidate-counted = У підрахунку
invalidate-waiting = Ще не пораховано
invalidate-more = Ще рядків, яких не показано: { $n }
invalidate-button = Вилучити їх
invalidate-another = Інше правило
invalidate-no-rule = Вкажіть хоч щось: правило, яке нічого не каже, вилучило б усіх.
invalidate-nothing = Немає підпису, якого б це стосувалося.
invalidate-changed = Число вже інше. Нічого не зроблено; погляньте ще раз.
cause-duplicate = Одна людина більше ніж раз
cause-automated = Зробила програма
cause-not-the-signer = Названа людина не підписувала
cause-invented = Адреси чи імена вигадано
cause-sheets = Аркуші пораховано хибно або втрачено
cause-appeal = Хтось показав, що все було правильно
cause-mistake = Наша власна помилка
cause-other = Інше
run-title = Одне застосування правила
run-invalidate = № { $number }: вилучення { $n }, з них у підрахунку { $counted }
run-restore = № { $number }: повернення { $n }, скасування № { $undone }
run-asked = Попросив(-ла): { $who }.
run-done = Зробив(-ла): { $who }.
run-dropped = Відхилив(-ла): { $who }.
run-waits-for-another = Зробити це має друга людина.
run-untold = Про це скаже наступний підсумок.
run-told = У підрахунку це пакет { $batch }.
run-nothing-to-tell = Підрахункові не було чого про це сказати.
run-what = Що з цим робити
run-do = Зробити
run-drop = Відхилити
run-decide = Вирішити
run-undo = Скасувати
run-decide-way = № { $number } чекає на другу людину

kiosk-row = { $class }: { $place }: { $used } з { $most }, до { $until }
kiosk-class = Як це рахується
kiosk-class-kiosk = Пристрій на акції
kiosk-class-kiosk-hint = Волонтер бачить того, хто підписує. Діє щонайбільше 48 годин.
kiosk-class-partner = Партнерська група
kiosk-class-partner-hint = Група ручається за тих, хто підписує за її посиланням. Діє щонайбільше 720 годин. Рахується окремо, як поручництво партнерів.

sheets-title = Паперові аркуші
sheets-lead = Підписи, зібрані на папері. Хто підписав, тут не зберігається: аркуші та їхній скан лишаються у вас.
sheets-two = Одна людина вносить аркуші, інша бере їх у руки й рахує знову. Доти вони нічого не додають.
sheets-world = Світ читає номери аркушів, скільки на них підписів і геш скану. Пораховане лишається в журналі назавжди.
sheets-numbers = Номери аркушів
sheets-numbers-hint = За зростанням, наприклад 101-103,107. Кожен аркуш петиції має власний номер.
sheets-signatures = Підписів на них
sheets-signatures-hint = Лише ті, які можна прочитати й які стосуються цієї петиції, від 1 до 999999.
sheets-scan = SHA-256 скану
sheets-scan-hint = 64 цифри й літери: відскануйте аркуші в один файл і виконайте «sha256sum scan.pdf». Збережіть скан; його нікуди не надсилають.
sheets-button = Внести
sheets-no-sheets = Напишіть номери за зростанням, через дефіс і кому: 101-103,107.
sheets-not-a-number = Напишіть число від 1 до 999999.
sheets-no-scan = SHA-256 має 64 цифри й літери від a до f.
sheets-sheet-twice = Один із цих аркушів уже внесено, разом із { $sheets }.
sheets-scan-twice = Цей скан уже внесено.
sheets-counted-otherwise = Внесено інше число. Порахуйте ще раз; якщо ви маєте рацію, заберіть аркуші, і їх можна буде внести наново.
sheets-so-far = Внесено досі
sheets-nothing = Аркушів ще немає.
sheets-row = Аркуші { $sheets }, підписів на них: { $n }
sheets-entered = Вніс(-ла): { $who }.
sheets-waits = Порахувати має друга людина.
sheets-confirmed = Підтвердив(-ла): { $who }.
sheets-next-head = Їх порахує наступний підсумок.
sheets-counted = Листок { $leaf } підрахунку.
sheets-taken-back = Забрав(-ла): { $who }.
sheets-batch = Аркуші, яких ще не пораховано
sheets-what = Що з ними робити
sheets-confirm = Я взяв(-ла) аркуші в руки й порахував(-ла)
sheets-take-back = Забрати: вони нічого не додають, і їх можна внести наново
sheets-again = Скільки підписів ви нарахували
sheets-again-hint = Потрібно, щоб підтвердити. Рахуйте за аркушами, не переписуйте число.
sheets-confirm-way = Аркуші { $sheets } чекають на другу людину
petition-text-outdated = Перший текст змінено після того, як написано цей.
petition-text-look-over = Перший текст ({ $first }) змінено після того, як написано цей. Зберегти означає сказати, що цей йому відповідає, навіть якщо тут нічого не змінено.
petition-texts-outdated = Написано до того, як змінено перший текст: { $languages }.

## Consent

file-consent = Згода
consent-title = На що погодилася родина
consent-side = Хто погодився, лишається в групі. Світ читає лише, що так розповідає родина, за її згодою.
consent-none = Згоди не записано. Без неї оприлюднити можна лише те, що спирається на опубліковане джерело.
consent-told = { $relation } ({ $alias }), { $means }, { $given }. Діє до { $until } включно для: { $groups }.
consent-relation = Хто погодився
consent-relation-spouse = Дружина або чоловік
consent-relation-parent = Мати або батько
consent-relation-child = Дочка або син
consent-relation-sibling = Сестра або брат
consent-relation-other_relative = Інший родич
consent-relation-guardian = Опікун
consent-relation-the_person = Сама людина
consent-alias = Ініціали або умовне ім’я
consent-alias-hint = Щоб ви знали, хто це був. Повне ім’я тут ніколи не потрібне.
consent-given-on = Коли погодилися
consent-given-on-hint = Повний день: 24.11.2026.
consent-a-full-day = потрібен повний день: число, місяць і рік
consent-means = Як
consent-means-in_person = особисто
consent-means-phone = телефоном
consent-means-letter = листом
consent-means-message = повідомленням
consent-explained-title = Що було пояснено
consent-explained = Було пояснено, що стає публічним, де, якими мовами, і що згоду можна відкликати будь-коли.
consent-covers = Погодилися, щоб розповідали
consent-covers-hint = Позначте лише те, про що говорили. Домівку й родичів не розповідають ніколи, хто б не погодився. Не пишіть про здоров’я чи катування там, де це може стати публічним.
consent-covers-names = імена
consent-covers-birth = стать, народження й вік
consent-covers-day_and_place = день і місце
consent-covers-circumstances = що сталося
consent-covers-affiliation = праця й належність
consent-covers-status = що з людиною сталося потім
consent-covers-steps = зроблені кроки й відповіді
consent-valid-to = Діє до
consent-valid-to-hint = Порожньо означає дванадцять місяців, довше не буває.
consent-note = Нотатка групи
consent-note-hint = Лишається в групі. Не пишіть тут контактів родини.
consent-recorded = Записано: { $name }.
consent-state-stands = діє
consent-state-run_out = строк минув
consent-state-revoked = відкликано
consent-state-disputed = є заперечення
consent-give-title = Записати згоду
consent-give-hint = Сама вона нічого не відкриває: оприлюднення, як завжди, просить одна людина, а вирішує друга.
consent-give-button = Записати згоду
consent-not-explained = позначте, лише якщо це пояснили: інакше це не згода
consent-covers-nothing = позначте принаймні одне
consent-not-given-yet = цей день ще не настав
consent-not-its-term = вона діє щонайбільше дванадцять місяців від дня, коли її дали, і не може бути простроченою
consent-revoke-title = Відкликати згоду
consent-revoke-hint = Відразу: усе публічне, що в цій справі спирається на слово родини, стає заглушкою, на що б не погодився інший родич. Що спирається на опубліковані джерела, відкликають на сторінці «Оприлюднення».
consent-which = Яку згоду
consent-revoke-button = Відкликати зараз
consent-revoked-why = Відкликано, записано: { $name }. { $reason }
consent-object-title = Інший родич проти
consent-object-hint = Відразу жодна згода в цій справі не діє, а що на неї спирається, відкликано, доки хтось не примирить родину.
consent-object-reason = Хто і проти чого
consent-object-reason-hint = Родинний зв’язок та ініціали, без повного імені. Лишається в групі.
consent-object-button = Записати заперечення
consent-objection-open = незгода
consent-mediated = примирено
consent-objected-why = Родич проти, записано: { $name }. { $reason }
consent-mediated-how = Примирено, записано: { $name }. { $reason }
consent-mediate-title = Родину примирено
consent-mediate-hint = Невідкликані згоди знову діють. Відкликане стане публічним лише після нового оприлюднення.
consent-which-objection = Яке заперечення
consent-mediate-reason = Як домовилися
consent-mediate-reason-hint = Хто з ким говорив і про що домовилися. Лишається в групі.
consent-mediate-button = Записати, що примирено
agenda-consents = Згоди, строк яких спливає
agenda-consents-hint = Після цього дня те, що на них спирається, буде відкликано. Спитайте родину ще раз, запишіть нову згоду й попросіть оприлюднити знову.
proposal-basis = Підстава
proposal-no-consent = жодна згода родини вже не діє: спиратися нема на що
basis-public_record = Опубліковані джерела
basis-family_consent = Згода родини
basis-hint-public_record = Лише те, що каже джерело з назвою й видавцем.
basis-hint-family_consent = Також те, на що погодилася родина; це подано як її слова й зникає разом зі згодою.
basis-choose = Нижче стоїть те, що розповіло б оприлюднення на цій підставі:
refusal-rests-on-consent = Спирається на згоду родини: оберіть цю підставу.

## Errors

error-forged-title = Цю форму не можна прийняти
error-forged = Її надіслано не зі сторінки робочого місця в цьому переглядачі, або ви увійшли знову після створення сторінки. Нічого не змінено. Поверніться, оновіть сторінку й надішліть ще раз.
error-too-much-title = Забагато за один раз
error-too-much = Надіслано більше, ніж приймає ця форма. Нічого не змінено. Скоротіть текст.
error-slow-down-title = Забагато спроб
error-slow-down = Зачекайте { $n } с і спробуйте ще.
error-full-title = Диск заповнено
error-full = Нічого не збережено; читати можна. Скажіть операторові звільнити місце, потім надішліть ще раз: поверніться, текст може бути ще у формі.
same-title = Та сама людина, що в іншій справі
same-now = Уже сказано
same-say = Сказати так
same-hint = Нічого не переноситься: відоме там читається тут, поки діє ваше слово; після скасування обидві справи такі, як були.
same-number = Номер іншої справи
same-number-hint = Наприклад, BN-2026-0007 або CR01. Вона має бути відкрита вам для змін.
same-reason = Чому це одна людина
same-reason-hint = Самих імен замало: їх мають і родичі.
same-button = Це одна людина
same-undo = Скасувати: це дві людини
same-merged = { $number } читається з цією справою: { $reason } (сказав(ла) { $name })
same-no-file = серед справ, які ви можете змінювати, такої немає
same-already = це та сама справа, або її вже читають з іншою: спершу скасуйте
agenda-lapsing = Оцінки ризику, що спливають
agenda-lapsing-hint = Того дня все, що спирається на оцінку, буде відкликано. Зважте знову й попросіть оприлюднити ще раз.
person-corrected = Виправлено { $date }. Попереднє зберігає група.
letter-title = Чернетка листа
letter-side = Відоме взято зі справи й у листі не змінюється. Перед надсиланням його читає юрист.
letter-language = Мова листа
letter-from = Від кого
letter-words = Ваші слова
letter-words-hint = Стоять між відомим і проханням. Не називайте родичів чи свідків.
letter-button = Скласти
letter-print = Роздрукуйте сторінку: надрукується лише лист. Текст зберігається, коли ви запишете крок.
letter-sent = Надіслано: записати крок
letter-again = Скласти інший
letter-name = Ім’я
letter-opening = Звертаємося до вас щодо особи, названої нижче. Відомо таке:
letter-answer = Просимо відповісти письмово у встановлений законом строк.
letter-subject-search_application = Заява про розшук: { $name }
letter-subject-crime_report = Заява про злочин щодо: { $name }
letter-subject-appeal = Звернення щодо: { $name }
letter-subject-information_request = Запит на інформацію щодо: { $name }
letter-subject-complaint = Скарга у справі: { $name }
letter-demand-search_application = Просимо розшукати цю особу, зареєструвати заяву та повідомити її номер.
letter-demand-crime_report = Просимо внести відомості до реєстру, розпочати розслідування та видати витяг.
letter-demand-appeal = Просимо встановити місцезнаходження особи, вжити заходів у межах повноважень і повідомити, що зроблено.
letter-demand-information_request = Просимо повідомити, що вам відомо про місцезнаходження особи та про кожен крок для її розшуку.
letter-demand-complaint = Просимо перевірити оскаржувану бездіяльність, припинити її та повідомити, що зроблено.
staff-not-a-mail = це не адреса пошти: літери й цифри, одна @, без пробілів
own-mail-title = Щоденне нагадування поштою
own-mail-hint = Щоранку, коли щось чекає, одне нейтральне повідомлення: скільки справ, і нічого про них. Воно лежить у теці outbox, поки не налаштовано поштовий сервер.
own-mail = Адреса пошти
own-mail-address-hint = Порожньо — без пошти.
reminder-subject = Нагадування
reminder-text = Справ, що чекають: { $n }.
event-page = Подія
event-which = Належить до події
event-none = жодної
event-new = нової
event-title = Назва нової події
event-title-hint = Як її називає команда. Ніколи не публічне.
event-side = Людей забрали разом, один обшук, один суд: їхні справи стоять поруч.
error-busy = Саме зараз тут дуже багато людей. Нічого не збережено; спробуйте ще раз за кілька секунд.
error-busy-title = Тут багато людей
relation-section = Родичі та контакти (ніколи не публічні)
relation-title = Родич або контакт
relation-add = Додати родича або контакт
relation-change = Змінити
relation-told = Як імпортовано
relation-kind = Ким доводиться розшукуваній особі
relation-spouse = дружина або чоловік
relation-parent = мати або батько
relation-child = дочка або син
relation-sibling = сестра або брат
relation-other_relative = інший родич
relation-friend = друг або подруга
relation-colleague = колега
relation-lawyer = адвокат
relation-other = хтось інший
relation-elsewhere = у чиїй справі ця особа: { $kind }
relation-who = Хто
relation-who-hint = Псевдонім або ініціали; повне ім’я не потрібне. Хто може прочитати теку даних, прочитає і це.
relation-number = Номер їхньої справи
relation-number-hint = Лише якщо реєстр її має, наприклад BN-2026-3 або CR05.
relation-no-file = справа з таким номером вам не відкрита або це вона сама
relation-nobody = скажіть, хто це, або дайте номер справи
relation-contactable = Чи можна з ними зв’язуватися?
contactable-yes = зв’язуватися можна
contactable-no = зв’язуватися не можна
contactable-unknown = ще не запитали
relation-how = Як саме і що їм загрожує
relation-how-hint = Наприклад: лише через адвоката, ніколи телефоном. Програма сама нікому не пише.
relation-note = Примітка для команди
relation-ended = більше не так
relation-still = Чи це ще так?
relation-ended-yes = Більше не так; запис лишається у справі
relation-side = Лише для команди. Нічого з цього не оприлюднюють, не експортують із текою реєстру й нікому не надсилають.
relation-stale = { $name } змінив(ла) це, поки ви писали. Ваш текст залишився нижче; поверніться до справи й подивіться, що там записано.

## Letters
desk-letters = Листи
letters-list-title = Листи
letters-list-lead = Лист власними словами читають тоді, коли сотий примірник бланка вже не читають. Тут сказано, кому і як писати.
letters-list-none = Зараз жодна кампанія листів не відкрита.
letters-of-others = Листи, про які просили інші
letters-all = Листи, які можна написати
letters-owned = { $owner }. Відкрито з { $date }.
letters-told-open = Листи можна писати.
letters-told-paused = Зараз листи писати не можна. Поверніться згодом.
letters-told-stopped = Кампанію завершено. Будь ласка, більше не пишіть.
letters-stopped-on = Група просить усіх більше не писати, з { $date }. Будь ласка, не надсилайте листа, який у вас ще є.
letters-facts-gone = Ця форма не працює: те, що в ній сказано про людину, зараз не є публічним. Поверніться згодом.
letters-why = Навіщо писати
letters-to-whom = Кому
letters-copies-go = Копії отримують:
letters-write = Написати
letters-risk-title = Перш ніж писати
letters-risk-name = На листі стоїть ваше ім’я, і він потрапляє до органу, який ви обрали. Хто відкриє його там, знатиме, що писали ви.
letters-risk-place = Якщо ви в Росії, в Криму чи в іншому місці, де це можуть використати проти вас, або там ваша родина, не пишіть від свого імені.
letters-risk-mail = З 30 березня 2025 року електронний лист до російського органу не є зверненням (потребує перевірки). Паперовий лист однієї людини, надісланий рекомендованим, є зверненням, як і те, що подає адвокат. Портали цих органів встановлюють особу того, хто пише.
letters-risk-rule = Правило і те, що в ньому не з’ясовано
letters-risk-choice = Вас можна порахувати без імені: нічого не запитують і нічого не зберігають, лише число зростає на одиницю.
letters-nameless-button = Порахувати мене без імені
letters-advice = Пишіть ввічливо й коротко. Скажіть, хто ви в цій справі, і попросіть про одне. Говоріть про закон і обов’язок, а не про політику. Не додавайте того, про що лише чули: ім’я, день і місце стають у лист самі, з того, що оприлюднив реєстр.
letters-own-words = Ваші власні слова
letters-own-words-hint = Щонайбільше 6000 знаків. Ім’я людини, день і місце самі стоять над вашими словами. Порожній рядок починає новий абзац.
letters-words-too-long = щонайбільше { $number } знаків; короткий лист прочитають
letters-to = Кому
letters-ways-to = Можна так: { $ways }.
letters-reads = Туди пишуть такою мовою: { $language }.
letters-name = Ваше ім’я
letters-name-hint = Так, як воно має стояти під листом. Залиште порожнім, щоб написати від руки; без імені група не може надіслати листа за вас.
letters-place = Де ви і куди можна відповісти
letters-place-hint = Місто або поштова адреса, якщо хочете відповіді на папері. Це стоїть на листі й більше ніде.
letters-place-too-long = щонайбільше 300 знаків у п’яти рядках
letters-look-button = Подивитися на мій лист
letters-nothing-kept = Коли ви натискаєте кнопку, нічого з написаного тут не зберігається. Чи піде лист через групу, ви вирішите потім.
letters-look-title = Ваш лист
letters-look-lead = Таким він піде. Рядки про людину стоять так, як їх сьогодні оприлюднив реєстр; тут їх змінити не можна.
letters-alike = Багато з цього — текст, який пропонують усім. Однакові листи чиновники складають в один стос і не відповідають на жоден. Одне ваше речення про те, чому це для вас важливо, робить із цього лист.
letters-ways = Як він може піти
letters-way-user_posts = ви друкуєте й надсилаєте поштою
letters-way-user_mails = вашою поштовою програмою
letters-way-we_print = група друкує й надсилає поштою
letters-way-e-mail = електронною поштою через групу
letters-way-without_name = без імені
letters-way-title-user_posts = Ви друкуєте й надсилаєте поштою
letters-way-title-user_mails = Вашою поштовою програмою
letters-way-title-we_print = Група друкує й надсилає поштою
letters-way-title-e-mail = Електронною поштою через групу
letters-way-what-user_posts = Надрукуйте вдома, підпишіть від руки й надішліть поштою, найкраще рекомендованим листом. Тут нічого з нього не зберігається.
letters-way-what-user_mails = Відкриється ваша поштова програма з листом. Він піде з вашої адреси; тут нічого з нього не зберігається.
letters-way-what-we_print = Група друкує його й надсилає разом з іншими. До того ваш лист і ваше ім’я лежать на її сервері, щонайбільше тридцять днів; потім те й те забувається. На ньому стоїть ваше ім’я, але не ваш власноручний підпис: орган може його вимагати.
letters-way-what-e-mail = Група надсилає його в робочі години, один лист за одним, на адресу, де електронний лист є зверненням. Відповідь отримаєте ви. Спершу вам прийде посилання, щоб ніхто не писав від вашого імені. Коли лист пішов, його й вашу адресу тут забувають.
letters-no-mail-there = Електронний лист не пропонується: там він не є зверненням і каже їм, хто писав.
letters-name-first = Для цього на листі має бути ваше ім’я. Впишіть його у форму нижче.
letters-print-button = Надрукувати вдома
letters-give-button = Хай надрукує група
letters-mail-button = Хай надішле група
letters-address-hint = Для посилання, яким ви відпустите лист, і для відповіді.
letters-mailto = Відкрити мою поштову програму
letters-mailto-hint = Якщо вона відкриється порожньою, скопіюйте лист із цієї сторінки.
letters-mailed-button = Лист надіслано: порахуйте його
letters-posted-button = Лист на пошті: порахуйте його
letters-posted-meant = Число зростає на одиницю, і більше нічого не зберігається. Натисніть один раз.
letters-model-offered = Речення, які можна взяти
letters-model-meant = Їх пропонують усім. Беріть їх лише після власних слів.
letters-take-button = Додати ці речення після моїх
letters-change = Змінити
letters-change-button = Подивитися ще раз
letters-back = Назад до кампанії
letters-print-title = Надрукуйте свій лист
letters-print-lead = Надрукуйте цю сторінку через браузер. Вийде лише лист, кожен аркуш на своїй сторінці.
letters-print-sign = Підпишіть від руки над своїм ім’ям.
letters-print-fold = Складіть аркуш утроє: адресу видно у віконці довгого конверта (DL); або перепишіть її на конверт.
letters-print-post = Надішліть поштою, найкраще рекомендованим, і збережіть квитанцію.
letters-not-open-title = Нічого не надіслано
letters-not-open = Зараз листів не приймають. Нічого не збережено й не надіслано.
letters-stopped-now = Група попросила всіх більше не писати. Нічого не збережено й не надіслано; будь ласка, не надсилайте цього листа й поштою.
letters-no-such-way = Так листи до них не йдуть. Нічого не збережено й не надіслано.
letters-too-many-title = Забагато одразу
letters-too-many = З вашої мережі зараз іде дуже багато листів. Нічого не збережено; зачекайте хвилину або надрукуйте лист удома.
letters-kept = Що ви написали
letters-kept-hint = Тут це не зберігається. Скопіюйте, якщо хочете мати.
letters-counted-title = Пораховано
letters-counted-thanks = Число зростає на одиницю. Про вас більше нічого не збережено.
letters-given-title = Ваш лист у групи
letters-given-paper = Його надрукують разом з іншими й надішлють. Ім’я людини, день і місце впишуться під час друку, так, як їх оприлюднив реєстр на той день.
letters-given-paper-kept = Ваш лист і ваше ім’я забувають, коли його надіслано, і в кожному разі через тридцять днів.
letters-given-mail = На вашу адресу йде посилання. Лист піде лише тоді, коли ви його натиснете.
letters-given-mail-kept = Без цього через сім днів усе буде забуто.
letters-went = Скільки листів пішло
letters-none-went = Ще жодного не пораховано.
letters-no-sum = Суми немає: ці числа спираються на слово різних людей, і один лист може бути у двох із них.
letters-counted-ours = Що пішло через групу
letters-counted-ours-meant = Порахувала сама група, коли листи віддано на пошту або їх прийняв поштовий сервер адресата. Чи їх хтось прочитав, вона знати не може.
letters-counted-writers = Що кажуть автори листів
letters-counted-writers-meant = Хто пише вдома, потім натискає кнопку або не натискає. Ніхто не бачить, чи лист справді надіслано і чи не натиснула одна людина двічі.
letters-counted-partners = Що кажуть групи-партнери
letters-counted-partners-meant = Їхніми словами і на їхнє слово; група цих листів не рахувала.
letters-counted-without = Без імені
letters-counted-without-meant = Люди, для яких ім’я було б небезпекою. Листа вони не надсилали. Ніхто не бачить, чи не натиснула одна людина двічі.
letters-line-user_posts = { $n ->
    [one] { $number } лист, який, за словами автора, надіслано поштою: { $to }
    [few] { $number } листи, які, за словами авторів, надіслано поштою: { $to }
   *[other] { $number } листів, які, за словами авторів, надіслано поштою: { $to }
}
letters-line-user_mails = { $n ->
    [one] { $number } лист, який, за словами автора, надіслано електронною поштою: { $to }
    [few] { $number } листи, які, за словами авторів, надіслано електронною поштою: { $to }
   *[other] { $number } листів, які, за словами авторів, надіслано електронною поштою: { $to }
}
letters-line-we_print = { $n ->
    [one] { $number } надрукований лист: { $to }
    [few] { $number } надруковані листи: { $to }
   *[other] { $number } надрукованих листів: { $to }
}
letters-line-e-mail = { $n ->
    [one] { $number } електронний лист, який прийняв сервер адресата: { $to }
    [few] { $number } електронні листи, які прийняв сервер адресата: { $to }
   *[other] { $number } електронних листів, які прийняв сервер адресата: { $to }
}
letters-line-without_name = { $n ->
    [one] { $number } людина підтримує без імені
    [few] { $number } людини підтримують без імені
   *[other] { $number } людей підтримують без імені
}
letters-line-batch = { $n ->
    [one] { $date }, пачка { $batch }: { $number } надрукований лист до: { $to } ({ $channel }).
    [few] { $date }, пачка { $batch }: { $number } надруковані листи до: { $to } ({ $channel }).
   *[other] { $date }, пачка { $batch }: { $number } надрукованих листів до: { $to } ({ $channel }).
}
letters-line-returned = { $n ->
    [one] { $number } повернувся.
    [few] { $number } повернулися.
   *[other] { $number } повернулося.
}
letters-line-partner = { $n ->
    [one] { $name }: { $number } лист до: { $to }, { $date } ({ $channel })
    [few] { $name }: { $number } листи до: { $to }, { $date } ({ $channel })
   *[other] { $name }: { $number } листів до: { $to }, { $date } ({ $channel })
}
letters-about-one = Пишу про людину, доля та місцезнаходження якої невідомі її родині:
letters-about-several = Пишу про людей, доля та місцезнаходження яких невідомі їхнім родинам:
letters-regards = З повагою,
letters-copies-to = Копії: { $names }
letters-copy-of = Копія листа до: { $name }
letters-mail-subject = Лист
letters-mail-carried = Цей лист написала людина, названа вище; група лише передає його. Відповідь просимо надіслати авторові.
letters-ask-lead = Хтось попросив надіслати лист від вашого імені. Він піде лише тоді, коли ви відкриєте цю адресу й натиснете кнопку:
letters-ask-not-you = Якщо це були не ви, нічого не робіть: через сім днів його буде забуто. За цією ж адресою можна забути його одразу.
letters-let-go-title = Це ваш лист?
letters-let-go-which = Він стосується: { $title }
letters-let-go-lead = Якщо ви його відпустите, він піде в робочі години, один за одним, а відповідь прийде на вашу адресу.
letters-let-go-waits = Він чекає своєї черги або зараз не може піти. Доки він не пішов, його можна забути.
letters-let-go-button = Це мій лист: надішліть
letters-forget-button = Забути, нічого не надсилати
letters-gone-title = Він піде
letters-gone = Він піде в робочі години, коли настане його черга. Тоді лист і вашу адресу тут забудуть.
letters-forgotten-title = Забуто
letters-forgotten = Нічого не надіслано, і нічого з нього не збережено.
letters-link-nothing = Можливо, лист уже пішов або його забуто, або адресу обрізало дорогою.
letters-report-title = Розповісти про надіслані листи
letters-report-who = { $name }, для: { $title }
letters-report-lead = Кажіть лише про листи, які надіслано або передано. Це одразу стає на публічній сторінці з назвою вашої групи, окремим рядком. Імен авторів не питаємо.
letters-report-stopped = Група попросила всіх більше не писати. Нового повідомити не можна; те, що ви повідомили, ще можна забрати.
letters-report-new = Надіслані листи
letters-report-mend = Виправити повідомлене
letters-report-told = Повідомлено досі
letters-report-none = Ще нічого.
letters-report-n = Скільки листів
letters-report-n-hint = Листів, а не людей, які були присутні.
letters-report-on = День, коли їх надіслано
letters-report-day-wrong = повний день, не раніше відкриття кампанії і не майбутній
letters-report-button = Повідомити
letters-report-mend-button = Поставити замість того
letters-report-mend-way = Виправити
letters-report-take-back = Забрати назад
letters-told = { $n ->
    [one] { $date }: { $number } лист до: { $to } ({ $channel })
    [few] { $date }: { $number } листи до: { $to } ({ $channel })
   *[other] { $date }: { $number } листів до: { $to } ({ $channel })
}
letters-not-now = Зараз цього зробити не можна. Подивіться на кампанію ще раз.
letters-incomplete = Потрібні текст, людина, за яку пишуть, і адресати, до яких можна дістатися, кожен зі звертанням мовою, якою є текст.
letters-no-effect-there = електронний лист до російського чи фактичного органу не є зверненням: оберіть іншу відповідь
letters-name-in-model = у цих реченнях названо людину; приберіть ім’я, воно стане в лист саме, з оприлюдненого
letters-not-that-many = стільки бути не може
letters-batch-not-now = Цю пачку вже передано або розформовано, або вона порожня.
letters-slug-taken = Таку адресу має інша кампанія листів.
letters-none-yet = Кампаній листів ще немає.
letters-new = Нова кампанія листів
letters-new-button = Почати
letters-new-side = Це чернетка, доки її не відкриє друга людина. Адресатів додають на її сторінці.
letters-owner = Чия вона
letters-title = Назва
letters-title-hint = Про що просимо, одним рядком.
letters-body = Навіщо писати і про що просити
letters-body-hint = Читачі бачать це над формою. Порожній рядок починає новий абзац.
letters-model = Речення, які можна взяти
letters-model-hint = Пропонуються після власних слів автора. Без імені, дня й місця: вони стають із оприлюдненого. Можна залишити порожнім.
letters-people-hint = Усі мають бути оприлюднені: доки хтось із них ні, публічна форма не працює.
letters-text-page = Що каже кампанія
letters-text-side = Хто пише цією мовою, читає цей текст. Де його немає, показано перший.
letters-does = Що група робить із листами
letters-does-prints = Друкує й передає
letters-does-prints-hint = Автори залишають групі лист та ім’я; те й те забувається, коли пачку передано, щонайпізніше через тридцять днів.
letters-does-mails = Надсилає електронною поштою
letters-does-mails-hint = Лише адресатам, для яких електронний лист є зверненням, один на три хвилини, в робочі години.
letters-addressees = Кому адресовано
letters-no-addressee = Ще нікому.
letters-addressee = Установа
letters-addressee-page = Адресат
letters-addressee-add = Додати адресата
letters-addressee-change = Змінити
letters-role = Що отримує
letters-role-main = Листи
letters-role-main-hint = Автори обирають серед них.
letters-role-copy = Копії
letters-role-copy-hint = Наприклад, посольство: копію друкують із кожним листом.
letters-salutation = Звертання: { $language }
letters-salutation-hint = З посадою та ім’ям, наприклад «Шановний пане міністре Тестенку!». Мовою без звертання туди не пишуть.
letters-postal = Поштова адреса
letters-postal-hint = Як на конверті, кожне в окремому рядку, спершу назва органу.
letters-mail = Адреса електронної пошти
letters-mail-hint = Порожньо, якщо немає.
letters-mail-effect = Що там важить електронний лист
letters-mail-effect-hint = Чи є він зверненням, на яке за законом мають відповісти.
letters-effect-full = звернення, на яке мають відповісти
letters-effect-none = не звернення
letters-effect-unknown = не з’ясовано
letters-no-effect-warning = Для російських і фактичних органів електронний лист не пропонується ніколи: з 30 березня 2025 року він там не є зверненням (правило RU-1c, потребує перевірки) і каже їм, хто писав.
letters-drop = Прибрати
letters-drop-yes = Більше не адресувати
desk-stale-letters = Хтось змінив цю кампанію, відколи ви її відкрили. Подивіться ще раз; написане вами стоїть нижче.
letters-state-draft = Чернетка
letters-state-review = Другу людину попросили відкрити
letters-state-open = Відкрита
letters-state-paused = Призупинена
letters-state-stopped = Зупинена
letters-turn-ask = Попросити відкрити
letters-turn-ask-what = Друга людина подивиться і відкриє або поверне. До того ззовні її ніхто не бачить.
letters-turn-back = Знову зробити чернеткою
letters-turn-back-what = Її можна змінити, а друга людина відкриє її заново. Якщо вона вже була відкрита, читачі до того бачать її призупиненою.
letters-turn-open = Відкрити
letters-turn-open-what = З цієї миті вона публічна, і листи можна писати. Її зміст незмінний, доки вона відкрита.
letters-turn-pause = Призупинити
letters-turn-pause-what = Доки її не відкриють знову, листів писати не можна і жоден електронний лист не йде. Залишене авторами лишається.
letters-turn-resume = Відкрити знову
letters-turn-resume-what = Листи знову можна писати, електронні листи знову йдуть.
letters-turn-stop = Зупинити назавжди
letters-turn-stop-what = Кожна форма закінчується одразу, на кожному екрані; жоден електронний лист не йде; усі листи, залишені групі, буде забуто. Скасувати цього не можна.
letters-waits = Листи, що чекають
letters-none-wait = Жоден не чекає.
letters-kept-how-long = Лист забувають, коли він пішов, і в кожному разі через тридцять днів.
letters-letter-waits = чекають друку
letters-letter-printed = у пачці
letters-letter-asked = чекають слова автора
letters-letter-let_go = чекають відправлення електронною поштою
letters-letter-refused = не прийняв поштовий сервер адресата
letters-batches = Пачки на папері
letters-batches-lead = Листи до одного адресата друкують і передають разом. Тоді для кожної людини записується крок, а листи забуваються.
letters-batches-made = Пачки досі
letters-no-batch = Ще жодної.
letters-batch-to = Кому
letters-batch-button = Скласти пачку
letters-wait = { $n ->
    [one] чекає { $number } лист
    [few] чекають { $number } листи
   *[other] чекають { $number } листів
}
letters-batch-what = { $n ->
    [one] Пачка { $batch }: { $number } лист до: { $to }
    [few] Пачка { $batch }: { $number } листи до: { $to }
   *[other] Пачка { $batch }: { $number } листів до: { $to }
}
letters-batch-made = складена, не передана
letters-batch-handed = передана
letters-batch-dissolved = розформована, її листи знову чекають
letters-batch-returned = повернулося { $number }
letters-batch-page = Пачка листів
letters-batch-side = Перед відправленням хтось переглядає кожен лист: погрозу або лист від чужого імені вилучають.
letters-batch-do = Що зроблено
letters-handed = Її надіслано або передано
letters-handed-hint = Для кожної людини записується крок зі строком, який він починає. Листи забуваються.
letters-dissolve = Розформувати
letters-dissolve-hint = Її не передано; листи знову чекають.
letters-registered = Номери рекомендованих листів
letters-registered-hint = Один за одним, через пропуск або з нового рядка. Скільки є, але не більше, ніж листів.
letters-answers = Відповіді
letters-followed = Група дізнається про відповіді
letters-followed-hint = Відповіді отримують автори. Лише якщо вони кажуть групі, вона може сказати, що відповіді не було.
letters-day-wrong-batch = повний день, не раніше складання пачки і не майбутній
letters-returned = Скільки повернулося
letters-returned-hint = Усього до сьогодні.
letters-batch-step = { $n ->
    [one] Передано { $number } лист людини, яка писала власними словами (кампанія «{ $title }», пачка { $batch }).
    [few] Передано { $number } листи людей, які писали власними словами (кампанія «{ $title }», пачка { $batch }).
   *[other] Передано { $number } листів людей, які писали власними словами (кампанія «{ $title }», пачка { $batch }).
}
letters-sheets = Листи до друку
letters-sheets-lead = Пачка { $batch }
letters-sheets-how = Надрукуйте цю сторінку через браузер: кожен лист вийде на своїй сторінці, з ім’ям, днем і місцем, оприлюдненими на сьогодні. Спершу прочитайте кожен.
letters-sheets-gone = Надрукувати нічого не можна: хтось, за кого ці листи, зараз не оприлюднений.
letters-sheets-back = Назад до пачки
letters-pdf-letters = Листи як PDF
letters-pdf-dl = Конверти DL як PDF
letters-pdf-c6 = Конверти C6 як PDF
letters-no-pdf = Тут не можна зробити PDF: поруч із програмою немає byname-print (cargo build --release -p byname-print), або вона не впоралася. Надрукуйте цю сторінку через браузер.
letters-leave-out = Вилучити цей лист і забути
letters-partners = Групи-партнери
letters-partners-lead = Група-партнер власним посиланням повідомляє, скільки листів надіслали її люди. Це одразу стає на публічній сторінці з її назвою і ніколи не додається до інших чисел.
letters-partner-name = Назва групи
letters-partner-name-hint = Так її бачать читачі біля її чисел.
letters-days = Скільки днів діє посилання
letters-days-hint = Щонайбільше { $most }.
letters-days-wrong = кількість днів у цих межах
letters-link-new = Нове посилання
letters-link-button = Створити посилання
letters-link-made = Посилання для групи-партнера
letters-links = Посилання досі
letters-no-link = Ще жодного.
letters-link-until = діє до { $date }
letters-link-ended = закінчилося { $date }
letters-link-end = Закінчити дію посилання

## Photographs

consent-covers-photo = світлина
file-photo = Світлина
preview-photo = Світлина: чия і з якого джерела
photo-alt = Світлина: { $name }
photo-by = Світлина: { $name }.
photo-taken-when = Зроблено: { $date }.
photo-by-consent = Показано за згодою родини; зникне, коли вона її відкличе.
photo-side = Тут зберігається мала копія без місця, часу й апарата. Сам файл лишається в того, хто його має: бережіть його.
photo-none = Світлини цієї людини тут немає. Замість неї нічого не малюється.
photo-added = Світлину додано: { $name }, { $date }.
photo-is-public = зараз публічна
photo-ready = Її можна показати: на сторінці «Оприлюднення» оберіть підставою згоду родини.
photo-lacks-source = Її не можна показати: у джерела немає назви або видавця.
photo-lacks-consent = Її не можна показати: немає чинної згоди родини, яка охоплює світлину.
photo-stays = Показують лише за оприлюднення на підставі згоди родини, коли згода охоплює світлину, а джерело має назву й видавця.
photo-original = SHA-256 файлу, яким його принесли
photo-add-title = Додати світлину
photo-add-hint = Ту, на якій людину добре видно і вона сама. Від цього нічого не стає публічним.
photo-replace-title = Поставити іншу на її місце
photo-replace-hint = Попередня лишається у справі. Якщо вона публічна, то буде такою, доки не оприлюднять нову.
photo-file = Файл
photo-file-hint = JPEG, PNG або WebP, щонайбільше 15 МБ. З нього береться лише те, що видно: повернуте як слід і зменшене. Сам файл бережіть у себе: програма його не зберігає, лише його SHA-256, за яким можна показати, що ваш файл той самий.
photo-again = оберіть файл ще раз: браузер його не тримає
photo-alone-title = Кого видно
photo-alone = Нікого, крім цієї людини, на ній не впізнати, і не прочитати ні паперів із номерами, ні адреси, ні дому
photo-alone-hint = Відріжте інших, насамперед дітей, перш ніж принести її.
photo-author = Хто зробив або має на неї право
photo-author-hint = Показується при світлині. Родич без імені: «родина».
photo-licence = Хто дозволив оприлюднити
photo-licence-hint = Показується при світлині, наприклад: З дозволу родини, 3 травня 2026 року.
photo-taken-on = Зроблено
photo-add-button = Зберегти цю світлину
photo-take-away-title = Забрати
photo-take-away-hint = Вона одразу зникає з публічної сторінки й більше не показується. У справі лишається для працівників.
photo-why = Чому
photo-why-hint = Лише для працівників.
photo-take-away-button = Забрати
photo-earlier = Попередні
photo-replaced = На її місце поставлено іншу: { $name }.
photo-taken-away = Забрано: { $name }. Причина: { $reason }
photo-not-alone = скажіть, що нікого іншого не впізнати; без цього вона не зберігається
photo-without-author = скажіть, хто її зробив або має на неї право
photo-without-licence = скажіть, хто дозволив оприлюднити
photo-empty = оберіть файл зі світлиною
photo-not-a-picture = це не зображення JPEG, PNG чи WebP, хоч би як воно називалося
photo-moves = це зображення рухається; візьміть нерухоме
photo-too-large = зображення завелике: щонайбільше 15 МБ і 40 мільйонів точок
photo-broken = зображення пошкоджене або обірвалося дорогою; принесіть ще раз
photo-without-alt = скажіть хоча б однією мовою, що видно
photos-title = Світлини
photos-covered = Людей тут закрито, крім тих, кого не впізнати або хто погодився.
photos-kept = Якими їх побачив би світ
photos-side = Принесену світлину закрито всю. Клітинки відкривають по одній; дивиться друга людина; тоді її показує оприлюднення акції.
photos-none = Світлин цієї акції тут немає.
photos-add-hint = Спершу її закрито всю. Від цього нічого не стає публічним.
photos-author-hint = Показується при світлині.
photos-licence-hint = Показується при світлині, наприклад: З дозволу фотографа, 3 травня 2026 року.
photos-alt = Що видно ({ $language })
photos-alt-hint = Для тих, хто її не бачить. Без імен людей, яких закрито.
photos-affirmed = Дивився чи дивилася { $name }: у відкритому нікого не впізнати, або вони погодилися.
photos-waits = Чекає на другу людину.
photos-public = Що стало б публічним
photos-all-covered = Закрито все.
photos-clear = Відкрито:
photos-cells-title = Які клітинки відкриті
photos-staff-only = Під сіткою видно людей: вона лише для працівників, і ніщо її не зберігає.
photos-grid = Світлина під сіткою клітинок: A–P уздовж, 1–12 згори вниз. Закрите темніше.
photos-cells = Лишити відкритими
photos-cells-hint = Клітинки й діапазони, як у таблиці: A1-D5, F3. Порожнє поле закриває все. Відкривайте лише ті, де нікого не впізнати або де всі погодилися. Що було публічним, зникає, доки хтось не подивиться знову.
photos-cells-button = Закрити решту
photos-not-a-cell = пишіть клітинки й діапазони, як-от A1-D5, F3; літери A–P, числа 1–12
photos-affirm-title = Як друга людина
photos-nobody = Я дивився чи дивилася на зображення вище: у відкритому нікого не впізнати, або вони погодилися
photos-affirm-hint = Шукайте обличчя, відображення, татуювання, одяг, який носить лише одна людина, номери будинків і машин. Дітей не лишають відкритими ніколи.
photos-affirm-button = Можна показувати
photos-not-affirmed = позначте це або оберіть інші клітинки
photos-changed = клітинки обрано заново, відколи ви дивилися: подивіться ще раз
photos-describe-title = Що видно, словами
photos-describe-hint = Виправте те, що сказано для тих, хто не бачить. Оприлюднене скаже нові слова після наступного оприлюднення акції, про яке питають другу людину.
photos-describe-button = Зберегти ці слова
preview-action-photo = Світлина, закрита

## Places last seen

map-title = Де їх бачили востаннє
map-drawing = Мапа
map-lead = На мапі { $number } з { $all } людей: у записі про те, де їх бачили востаннє, названо населений пункт.
map-rule = Людина є на мапі лише тоді, коли записані слова називають населений пункт літера в літеру. Позначка стоїть на населеному пункті загалом, у ньому чи поблизу, ніколи на будинку. Нічого не домислено; кого немає на мапі, названо під нею.
map-desc = Береги і позначка з числом біля кожного населеного пункту. Востаннє бачили там: { $places }.
map-note = Число в позначці — кількість людей. Кордонів жодної держави не показано.
map-credits = Береги: Natural Earth, суспільне надбання. Розташування населених пунктів:
map-people = { $n ->
    [one] { $number } людина
    [few] { $number } людини
   *[many] { $number } людей
}
map-settlement = Населений пункт
map-by-place = За населеними пунктами
map-in-list = Шукати це слово у списку людей
map-off = Немає на мапі
map-unrecorded = Місця не записано
map-unnamed = Записані слова не називають жодного населеного пункту мапи
map-several = Записані слова називають більше ніж один населений пункт
map-ukraine = Україна
map-black-sea = Чорне море
map-azov-sea = Азовське море

## Series of actions

series-title = Акції серії «{ $name }» за роками й місяцями
series-desc = { $n ->
    [one] { $number } акція: стрічка з номером у своєму місяці.
    [few] { $number } акції, кожна — стрічка з номером у своєму місяці.
   *[many] { $number } акцій, кожна — стрічка з номером у своєму місяці.
}
series-gaps = Немає в цьому реєстрі: № { $numbers }.
series-undated = Не показано на рисунку, бо місяця не записано: { $numbers }.
series-without-number = без номера
series-number = Номер
series-day = День
series-state = Що записано
series-held = записана
series-announced = оголошена
series-passed = була оголошена; ніхто ще не розповів, що з неї вийшло
series-memory = відбулася
series-cancelled = скасована
series-came = Скільки прийшло
series-not-counted = не записано
series-key-held = записана в тому місяці
series-key-about = приблизно тоді
series-key-announced = оголошена
series-key-came = число внизу: скільки людей прийшло

## Copies

az-title = Імена за абеткою
az-letters = Літери
az-signs = Інші знаки
az-others = Інші абетки
method-copies = Копії цього сайту
method-copies-words = Цей сайт можна передати далі як теку або один файл, яким не потрібна мережа. Така копія має підписаний перелік своїх файлів. Хто має програму, перевіряє її так: byname verify ТЕКА --key КЛЮЧ. Ось ключ:
mirror-copy = Копія від { $date }.
mirror-alive = Сам сайт, яким він є сьогодні:
mirror-no-search = Копія не вміє шукати.
mirror-no-filter = Копія не вміє відбирати. Увесь перелік стоїть нижче.
mirror-no-form = Для цього потрібен сам сайт; копія нічого не може прийняти.
mirror-no-address = Ця копія не знає його адреси: запитайте того, хто вам її дав.
mirror-same-page = Ця сторінка на самому сайті

## To the world
feed-people = Byname: люди
feed-actions = Byname: акції
feed-person = Byname: кроки заради { $name }
embed-title = На інших сайтах
embed-person = Розмістити цю картку на своєму сайті
embed-petition = Розмістити цей підрахунок на своєму сайті
embed-how = Скопіюйте ці рядки на свою сторінку. Вони не потребують скриптів і не ставлять файлів cookie. Браузер читача звертається по показане до нашого сайту; ми нічого про це не зберігаємо. Коли його тут відкличуть, рядки одразу про це скажуть.
embed-count-is = Число — з останнього підписаного підрахунку, ніколи не оцінка.
embed-code = Рядки для копіювання
embed-read = Усе, що відомо, і кожен зроблений крок
embed-sign = Прочитати й підписати
embed-read-petition = Прочитати петицію
card-as-of = Станом на { $date }

## Actions

desk-actions = Акції
desk-actions-lead = Мітинги та інші публічні акції: тут їх планують, а потім розповідають про них. Чернетку бачить лише команда.
desk-actions-none = Акцій ще немає. Заплануйте першу: для початку досить назви.
action-new = Нова акція
action-new-lead = Це чернетка, доки її не оприлюднить друга особа. Чого ще не знаєте, лишіть порожнім.
action-new-side = Сценарій, ролі, матеріали та пам’ятка з безпеки — у наступній формі.
action-new-button = Почати план
action-next-of-series = Запланувати наступну в серії
action-draft = чернетка
action-as-told = за джерелами
action-second-account = інша розповідь
action-state = Стан
action-state-planned = заплановано
action-state-confirmed = підтверджено
action-state-held = відбулася
action-state-moved = перенесено
action-state-cancelled = скасовано
action-state-dispersed = розігнано
action-draft-notice = Чернетка: її бачить лише команда, і вона не вийде разом зі сторінками людей. Попросіть її оприлюднити, коли про неї вже можна розповісти.
action-no-day-notice = Без певного дня її немає в календарі, на неї не записуються і її не можна підтвердити.
action-untold-notice = Для точного місця не задано години, коли про нього скажуть: воно лишається в команди назавжди.
action-plan = План
action-change-plan = Змінити план
action-kit = На день акції
action-change-kit = Сценарій, ролі, матеріали, безпека, преса, повідомлення
action-kit-empty = Ще нічого не записано: що і хто грає, що принести, що робити в небезпеці.
action-after = Розповісти, як відбулося
action-after-side = Збережіть по разу для кожного тексту про акцію: щоразу додається ще одне джерело.
action-after-told = Після акції
action-after-empty = Ще нічого не розказано.
action-after-button = Зберегти розповідь
action-release = Оприлюднення
action-release-lead = Що світ прочитає про цю акцію, рядок за рядком. Вирішує друга особа; за десять хвилин це стане публічним.
action-risk-hint = Чи може це зашкодити тим, хто прийде, тим, за кого вона, їхнім родинам, свідкові, переговорам чи обміну? Скажіть, що ви зважили. Діє шість місяців.
action-withdraw-hint = Одразу, без другої особи: сторінка стане заглушкою з номером і днем, і акція зникне з усіх календарів.
action-withdraw-warning = Сторінка акції одразу зникне із сайту, календаря й даних. Щоб сказати, що її не буде, скасуйте її.
action-kind = Що це
action-title-in = Назва: { $language }
action-title-hint = Як її називатимуть. Досить однієї мови; де порожньо, покажемо першу написану.
action-text-lang = Мова решти тексту
action-text-lang-hint = Нею позначено місце, опис, текст для преси та решту.
action-in-series = Серія
action-in-series-hint = Так само, як в інших цієї серії; порожньо, якщо акція окрема.
action-number = Номер у серії
action-number-hint = Кожен номер один раз.
action-number-wrong = Напишіть ціле число від 1.
action-gap-reason = Чому пропущено попередній номер
action-gap-reason-hint = Лише якщо пропущено. Для команди.
action-date = День
action-date-hint = 14.12.2026 або грудень 2026, якщо день ще не визначено. Порожньо для чернетки: без певного дня її не буде в календарі.
action-time = Година
action-time-hint = Як 10:30, за часом місця. Порожньо — увесь день.
action-ends-at = Закінчується о
action-ends-at-hint = Як 12:00; порожньо, якщо невідомо.
action-ends-on = День закінчення
action-ends-on-hint = Лише якщо це інший день, як 2026-12-15.
action-full-day = Напишіть повний день, як 2026-12-14.
action-zone = Часовий пояс місця
action-zone-hint = Як Europe/Kyiv, Europe/Warsaw, America/Toronto.
action-place = Місце, для всіх
action-place-hint = Про нього можна сказати одразу: місто, площа, посольство.
action-exact-place = Точне місце
action-exact-place-hint = Лише для команди до години, заданої нижче. До того його немає на жодній сторінці, у календарі чи файлі. Не пишіть його в інших полях.
action-reveal-time = Година, з якої скажуть точне місце
action-reveal-time-hint = Як 19:00, за часом місця. Тоді нічого робити не треба. Порожньо — не скажуть ніколи.
action-reveal-on = День цієї години
action-reveal-on-hint = Лише якщо це не день акції, як 2026-12-13.
action-organisers = Організатори, для всіх
action-organisers-hint = Групи; людину лише якщо її називає опублікований текст.
action-people = За кого
action-people-hint = Буде названо тих, чиї сторінки оприлюднено. Акція з неоприлюдненою людиною не вийде.
action-description = Що відбуватиметься
action-description-hint = Для всіх, до і після. Без того, чого не мають знати до самого дня.
action-note = Примітка для всіх
action-note-hint = Наприклад, у чому джерела розходяться.
action-sources = Джерела
action-announcement-of = Оголошення: { $title }
action-scenes = Сценарій: що грають
action-scenes-hint = Сцена в рядку. Про це розкажуть лише після акції.
action-roles = Ролі: хто що робить
action-roles-hint = По рядку, як «мегафон: Олена». Завжди лише для команди.
action-materials = Що принести
action-materials-hint = По рядку. Лише для команди.
action-safety = Пам’ятка з безпеки
action-safety-hint = Хто коли йде, кому дзвонити, який адвокат чекає. Лише для команди.
action-press-note = Текст для преси
action-press-note-hint = Стоятиме на сторінці акції саме таким.
action-notice = Повідомлення влади
action-notice-hint = Номер кроку, яким повідомили, як T-2026-3. Спершу запишіть крок.
action-notice-none = Кроку з повідомленням не вказано. Чи воно потрібне і за скільки днів, треба перевірити для цього місця.
action-came = Чим закінчилося
action-dispersed-why = Хто і чому розігнав
action-dispersed-why-hint = Лише якщо розігнали. Органи, а не імена людей.
action-happened = Що відбулося
action-happened-hint = Для всіх. Саме те, що кажуть джерела.
action-presence = Хто де стояв
action-presence-hint = По рядку, як «Національна гвардія: по периметру посольства». Органи та групи, без імен.
action-attendance = Скільки прийшло
action-attendance-hint = Число; порожньо, якщо ніхто не рахував.
action-attendance-method = Як рахували
action-attendance-method-hint = Хто і як: «двоє розпорядників об 11:00», «оцінка преси».
action-attendance-wrong = Напишіть ціле число.
action-attendance-no-method = Скажіть, як рахували: саме число мало що каже.
action-incidents = Що пішло не так
action-incidents-hint = Кому заважали і хто, без жодних імен. Для всіх.
quote-new = Додати сказане
quote-side = Лише сказане публічно й надруковане в опублікованому тексті. Розказане вам особисто — не цитата.
quote-speaker = Хто сказав
quote-speaker-hint = Так, як називає джерело.
quote-capacity = Як хто
quote-capacity-hint = Наприклад, «речниця Варти ліхтарів».
quote-text = Слова
quote-text-hint = Як надруковано, їхньою мовою.
quote-language = Їхня мова
quote-said-on = Коли
quote-button = Зберегти слова
action-turn-confirm = Підтвердити
action-turn-confirm-what = Вона точно відбудеться. Публічний текст зміниться після нового оприлюднення.
action-turn-move = Перенести
action-turn-move-what = Інший день, година чи місце. Годину, коли скажуть точне місце, треба задати знову. Оприлюдніть її знову, щоб про це сказали сторінка й календарі.
action-turn-cancel = Скасувати акцію
action-turn-cancel-what = Її не буде, і це не можна повернути. Оприлюдніть її знову, щоб про це сказали сторінка й календарі.
action-move-why = Чому переносять
action-cancel-why = Чому скасовують
action-why = Чому
action-why-hint = Словами для всіх.
action-stale = { $name } змінює цю акцію одночасно з вами. Написане вами лишилося нижче; поверніться до акції й подивіться, що там стоїть.
action-not-now = Із цією акцією в її нинішньому стані так зробити не можна.
action-no-day = Скажіть, якого дня: повного й певного.
action-hour-without-day = Для години потрібен повний і певний день.
action-no-hour = Напишіть годину як 10:30.
action-ends-before = Вона скінчилася б раніше, ніж почалася.
action-no-zone = Такого часового поясу немає. Напишіть як Europe/Kyiv.
action-number-without-series = Для номера потрібна назва серії.
action-number-taken = Номер { $number } у цій серії вже має { $by }. Дайте інший номер.
action-gap-without-reason = Останній номер перед нею — { $before }. Скажіть, чому пропущено ті, що між ними.
action-reveal-without-place = Задано годину, коли скажуть точне місце, а самого місця не написано.
action-reveal-too-late = На ту годину акція вже скінчиться.
action-exact-place-told = Точне місце стоїть в іншому тексті, який бачать усі. Приберіть його там або тут.
action-no-such-step = Кроку з таким номером, який ви можете бачити, немає.
action-not-begun = Акція ще не почалася.
action-not-a-name = Це не можна зберегти як ім’я: змішані абетки або невидимий знак.
refusal-draft = Чернетка: її не називало жодне оприлюднення.
refusal-tells-exact-place = Текст для всіх містить точне місце.
preview-action-on = День
coming-title = Хто сказав, що прийде
coming-nobody = Ніхто не сказав.
coming-rough = Приблизне число: імен не питають, тож хто сказав двічі, порахований двічі. Його бачить лише команда.
coming-full = Більше на цю акцію не приймають.
action-what-planned = Що відбуватиметься
action-told-planned = Оголошено.
action-told-confirmed = Оголошено й підтверджено.
action-told-moved = Перенесено; спершу оголошували на { $date }.
action-told-cancelled = Скасовано.
action-told-dispersed = Акцію розігнали.
action-told-passed = Її оголошували на цей час. Що було, ще не записано.
action-told-later = Точне місце скажуть на цій сторінці: { $date }, з { $time } за місцевим часом.
action-told-exactly = Точно:
action-to-calendar = Додати до свого календаря (iCalendar)
action-played = Що зіграли
action-lined-up = Хто де стояв
action-incidents-told = Що пішло не так
action-for-press = Для преси
action-counted-how = Звідки це відомо:
action-when-until = { $date }, { $time } – { $until } за місцевим часом
action-was-planned = оголошено
action-was-confirmed = оголошено й підтверджено
action-was-moved = перенесено
action-was-cancelled = скасовано
action-was-dispersed = розігнано
come-title = Скажіть, що прийдете
come-words = Щоб група знала, скільки табличок надрукувати. Надсилається лише число: без імені та адреси, і мережа, з якої ви прийшли, не зберігається. Нікого не впізнають, тож число приблизне.
come-people = Нас стільки, зі мною
come-people-hint = Від 1 до { $most }.
come-people-wrong = Напишіть ціле число від 1 до { $most }.
come-button = Я прийду
come-noted-title = Записано
come-noted = Тепер група знає, що ви прийдете. Більше про вас нічого не збережено.
come-rough = Якщо надішлете ще раз, вас порахують ще раз: це приблизне число. Вам ніхто не напише; якщо акцію перенесуть чи скасують, це буде на її сторінці.
come-closed-title = Уже не питаємо
come-closed = Акція минула, скасована або не має певного дня. Нічого не збережено.
come-back = Назад до акції
action-attendance-told = { $n ->
    [one] Прийшла { $number } людина.
    [few] Прийшло { $number } людини.
   *[other] Прийшло { $number } людей.
}
coming-told = { $n ->
    [one] { $number } людина; надіслано форм: { $forms }.
    [few] { $number } людини; надіслано форм: { $forms }.
   *[other] { $number } людей; надіслано форм: { $forms }.
}

## Translators

desk-words = Переклади
words-title = Переклади
words-lead = Слова сайту кожною мовою. Перекладач бере файл, виправляє його і приносить назад; друга людина переглядає кожну відмінність, перш ніж вона з’явиться на сайті.
words-languages = Мови
words-source = Мова, з якої перекладено всі інші; її слова входять до програми.
words-records = { $n ->
    [0] Жодного тексту записів не бракує.
    [one] Бракує { $number } тексту записів.
    [few] Бракує { $number } текстів записів.
   *[many] Бракує { $number } текстів записів.
}
words-progress = Є { $there } з { $all } слів; { $own } з них у власному перекладі групи, з них { $outdated } застаріли; бракує { $missing }.
words-of = Переклади: { $language }
words-file-all = Усі слова файлом (PO)
words-file-open = { $n ->
    [one] { $number } слово, якого бракує або яке застаріло, файлом (PO)
    [few] { $number } слова, яких бракує або які застаріли, файлом (PO)
   *[many] { $number } слів, яких бракує або які застаріли, файлом (PO)
}
words-bring-title = Принести файл
words-bring-lead = Файл PO, зроблений із наведеного вище. Порожні й позначені як незавершені (fuzzy) записи пропущено. Якщо хоч один запис хибний, нічого не взято, і про кожну хибу сказано з її рядком.
words-bring = Порівняти
words-file = Файл перекладача
words-file-hint = PO, в UTF-8. На сайті нічого не зміниться, доки цього не перегляне інша людина.
words-no-file = виберіть файл
words-nothing-new = сайт уже каже все це, або нічого в ньому не завершено
words-faulty = { $n ->
    [one] { $number } запис хибний; дивіться нижче
    [few] { $number } записи хибні; дивіться нижче
   *[many] { $number } записів хибні; дивіться нижче
}
words-fault = Рядок { $line }{ $key }: { $why }
word-fault-empty = нічого не написано
word-fault-long = задовго
word-fault-syntax = цього не прочитати ({ $cause }); порівняйте дужки з англійськими словами
word-fault-refers = воно посилається на інші слова чи викликає функцію, чого тут ніде немає
word-fault-lost = немає { $name } — у всіх формах або в одній з них
word-fault-unknown = { $name } не є значенням цих слів
word-fault-key = у програмі немає слів із таким ключем
word-fault-markup = тут розмітка (кутові дужки); пишіть простий текст
word-fault-invisible = тут невидимий знак
po-fault-utf8 = тут файл не в UTF-8
po-fault-line = таких рядків у файлах PO немає
po-fault-quotes = текст не закрито, або за ним щось стоїть, або \ нічого не означає
po-fault-key = у записі немає msgctxt, тож невідомо, які це слова
po-fault-text = у записі немає msgid або msgstr
po-fault-plural = msgid_plural тут не вживають: форми стоять у самих словах, як-от [one] і [few]
po-fault-twice = ці слова стоять у файлі двічі
words-files = Принесені файли
words-in-file = { $n ->
    [one] { $number } слово
    [few] { $number } слова
   *[many] { $number } слів
}
words-state-offered = чекає на другу людину
words-state-taken = на сайті
words-state-refused = відхилено
words-state-undone = скасовано
words-open = Бракує або застаріло
words-none-open = Жодного слова не бракує, і жодне не застаріло.
words-more = { $n ->
    [one] І ще { $number } — у файлі.
    [few] І ще { $number } — у файлі.
   *[many] І ще { $number } — у файлі.
}
words-missing = бракує
words-outdated = застаріло
words-records-title = Тексти записів
words-records-lead = Імен людей серед них немає: ім’я іншою абеткою потребує джерела, його ніколи не виводять з іншого. Текст застарів, якщо відтоді змінено текст тією мовою, якою запис почато.
words-records-none = Цією мовою нічого не бракує, і нічого не застаріло.
words-of-institution = назва установи
words-of-petition = текст петиції
words-of-letters = текст кампанії листів
words-of-action = назва акції
words-file-of = Файл перекладача: { $language }
words-file-lead = { $n ->
    [one] Він змінює { $number } слово. Приніс/принесла { $name }.
    [few] Він змінює { $number } слова. Приніс/принесла { $name }.
   *[many] Він змінює { $number } слів. Приніс/принесла { $name }.
}
words-do = Що з ним зробити?
words-do-take = Поставити ці слова на сайт, усюди й одразу
words-do-refuse = Відхилити файл
words-do-undo = Скасувати: повернути те, що стояло раніше
words-decide = Зробити
words-changes = Що він змінює
words-english = Англійською
words-before = Досі
words-after = У файлі
words-changed = деякі з цих слів тим часом змінено; перегляньте їх ще раз або спершу скасуйте пізніший файл
words-decided = це вже вирішено
words-records-outdated = { $n ->
    [one] { $number } застарів.
    [few] { $number } застаріли.
   *[many] { $number } застаріли.
}

## On paper

placard-title = Плакати
ribbon-title = Стрічки
placard-since = { $sex ->
    [female] Зникла { $date }
    [male] Зник { $date }
   *[other] Зникнення: { $date }
}
placard-since-about = { $sex ->
    [female] Зникла, востаннє бачили: { $date }
    [male] Зник, востаннє бачили: { $date }
   *[other] Зникнення, востаннє бачили: { $date }
}
placard-undated = Зникнення безвісти; день не записано
placard-days = { $n ->
    [one] { $number } день станом на { $date }
    [few] { $number } дні станом на { $date }
   *[many] { $number } днів станом на { $date }
}
placard-days-at-least = { $n ->
    [one] щонайменше { $number } день станом на { $date }
    [few] щонайменше { $number } дні станом на { $date }
   *[many] щонайменше { $number } днів станом на { $date }
}
placard-lead = Аркуші з іменами тих, хто досі зниклий безвісти: щоб нести, вивісити чи зав’язати. На них лише те, що є публічним. Усі в одному файлі, за абеткою мови.
placard-size = Аркуш
placard-size-a4 = A4, одне ім’я на аркуші
placard-size-a3 = A3, одне ім’я на аркуші
placard-size-ribbon = стрічки, п’ять імен на аркуші A4, щоб розрізати і зав’язати
placard-speech = Мова людей навколо
placard-on = День акції
placard-on-hint = До нього рахуються дні відсутності, наприклад 2026-11-28.
placard-code = Код (QR), що веде на сторінку людини
placard-code-hint = Його читають телефони. Прочитати його може й той, хто сфотографує аркуш.
placard-code-none = Код (QR) надрукувати не можна: сайт ще не має публічної адреси (base_url у byname.toml).
placard-code-ribbon = на стрічках лише ім’я; для коду оберіть A4 або A3
placard-who = Чиї імена
placard-who-hint = Якщо нікого не обрано, будуть усі.
placard-too-many = Людей більше, ніж може показати форма: файл міститиме всіх. Окремих обирають у командному рядку, командою byname placards.
placard-nobody = Серед публічних записів немає людей, які досі зниклі: друкувати нічого.
placard-button = Зробити PDF
placard-wrong-size = оберіть аркуш
placard-wrong-speech = оберіть мову
placard-wrong-day = вкажіть день, наприклад 2026-11-28
placard-wrong-person = хтось із обраних уже не публічний або вже не зниклий; перегляньте список знову
placard-not-made = PDF не зроблено
placard-another-way = Кожна сторінка людини на сайті має вигляд для паперу: відкрийте її і надрукуйте з браузера.
desk-placards = Плакати
report-contents = Зміст
report-all = Усього
report-summary = Підсумок
report-addressed = Адресовано: { $name }
report-silence-lead = Дні пораховано до { $date }, від останнього можливого дня надсилання. Смуга без кінця — це мовчання, що триває.
report-silence-none = Для жодної установи з цього звіту не записано мовчання, дні якого можна рахувати.
report-line-words = Лінія часу: { $title }. Кроки нижче розповідають те саме словами.
report-for-all = Зроблено не для однієї людини
report-also = Зроблено і для цієї людини, розказано під іншим ім’ям: крок { $steps }
report-and-for = також для:
report-grade = оцінка { $grade }
report-part = Частина { $number } з { $of }
report-way = Ці кроки як звіт
report-above = Зроблено і для цієї людини, розказано вище:
report-method-whole = Уся методика
report-paper = На папері
report-paper-words = Браузер друкує цю сторінку без її форми. Увесь звіт з обкладинкою, а для однієї людини і з лінією часу, група робить як один PDF, щоб передати далі; попросіть його в групи. Хто веде цей реєстр, робить це так:
placard-photo = Фотографія, якщо її оприлюднено
placard-photo-hint = Поруч з іменем, у сірих тонах, з авторством. Решта аркушів — без неї. Її показують, лише доки родина згодна: не бережіть аркушів на потім.
placard-photo-ribbon = на стрічках лише ім’я; для фотографій виберіть A4 або A3
