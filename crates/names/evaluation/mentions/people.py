"""Writes people.tsv: 2,000 invented people, those of the texts first and namesakes, brothers and sisters among the rest.

The seed is fixed, so the file is the same each time. Full names that the texts give to somebody else are left out.
"""

import random

OF_THE_TEXTS = """Ердем Толгаров|Осман Толгаров|Марта Вітролом|Ігор Петрович Мороз|Ігор Степанович Мороз|Назар Коваль
Коваль Ганна Іванівна|Remzi Sadıqov|Zarema Sadıqova|Энвер Бекталиев|Лиля Бекталиева|Айдер Керимович Османбеков
Deniz Kayalıoğlu|Mehmet Yılmazer|Ayşe Demirkol|Aslan Demir|Тарас Скиба|Оксана Скиба|Володимир Кримський
Соломія Кримська|Степан Кравець|Роман Лис|Юлія Гончар|Богдан Ярославович Степокрай|Николай Волков
Вера Сергеевна Волкова|Дмитрий Белый|Асан Меметов|Меметов Сервер|Lenur Çobanzadov|Safiye Çobanzadova|Усеин Куртмолла
Gülnar Qurtumerova|Рустем Джелялов|Февзі Джемалядінов|Олександр Павлович Дорошук|Микола Сергієнко|Галина Сергієнко
Ярина Зоря|Петро Горобець|Kemal Arslanoğlu|Fatma Çelikten|Сергій Жовтобрюх|Надія Щербанюк|Тимур Яглыджи
Сабрие Яглыджи|Nariman Abdulğazı|Dilâra Abdulğazı|Михайло Гайок|Алим Топчик""".replace("\n", "|").split("|")

# Family names of the texts: nobody else bears them, so that a family name alone means whom the text means.
KINDS = {
    "crh": (
        "Seyran Ablâkim Memet Rıza İzet Lütfi Şevket Nuri Enise Zera Elmaz Mavile Edem İsmet Kadır Bekir",
        "Emirsalov Ablayev Qurtseitov Seytmemetov Bekmambetov İlâsov Fazılov Osmanov Çelebiyev Arifov Ganiyev Tarhanov"
        " Bilâlov Mambetov Yusufov Kerimov Nebiyev Qalqanov Umarov Şabanov",
        "",
    ),
    "crh-cyrl": (
        "Сейран Аблякім Мемет Різа Ізет Лютфі Шевкет Нурі Еніє Зера Ельмаз Мавіле Едем Ісмет Кадир Бекір",
        "Емірсалов Аблаєв Куртсеїтов Сейтмеметов Бекмамбетов Ільясов Фазилов Османов Челебієв Аріфов Ганієв Тарханов"
        " Білялов Мамбетов Юсуфов Керімов Небієв Калканов Умаров Шабанов",
        "Изетович Ресулович Нурієвич Якубович Меметович",
    ),
    "uk": (
        "Андрій Василь Олег Остап Юрій Максим Ірина Леся Тетяна Катерина Людмила Христина Ярослав Денис Віктор Павло",
        "Яворчик Гнатюк Мельничук Ткаченко Савчук Онищенко Прокопенко Литвиненко Заболотний Вербицький Стельмах Дзюба"
        " Пилипчук Голуб Перепелиця Рудий Чорновол Бойко Марченко Журба",
        "Петрович Іванович Ярославович Степанович Олегович",
    ),
    "ru": (
        "Алексей Сергей Михаил Павел Ирина Наталья Ольга Светлана Евгений Константин Людмила Юрий Виктор Максим",
        "Орешников Журавлёв Соболев Кузьмин Лапшин Чернов Громов Медведев Синицын Толмачёв Ершов Рябинин Щеглов Зайцев"
        " Воронцов Голубев Крутов Дубровский",
        "Петрович Иванович Алексеевич Сергеевич Николаевич",
    ),
    "tr": (
        "Hasan Hüseyin Murat Elif Zeynep Selim Yusuf Emre Cem Derya Gökhan Nazlı",
        "Karaca Öztürkmen Şahinbey Kılıçdağ Aydınlı Korkmazgil Türkyılmaz Bozdağlı Erdoğmuş Günaydın Taşçı Uçarlı",
        "",
    ),
}
SHARES = {"crh": 400, "crh-cyrl": 400, "uk": 560, "ru": 390, "tr": 200}


def invented(kind: str, chance: random.Random) -> str:
    """One name of a kind: in either order, with or without the father's name."""
    given, family, fathers = (words.split() for words in KINDS[kind])
    name, surname = chance.choice(given), chance.choice(family)
    if fathers and chance.random() < 0.5:
        father = chance.choice(fathers)
        return chance.choice([f"{name} {father} {surname}", f"{surname} {name} {father}"])
    return chance.choice([f"{name} {surname}", f"{surname} {name}"])


def main() -> None:
    """Writes the file."""
    chance = random.Random(20161025)
    names = list(OF_THE_TEXTS)
    for kind, share in SHARES.items():
        names.extend(invented(kind, chance) for _ in range(share))
    names = names[:2000]
    with open("people.tsv", "w", encoding="utf-8") as file:
        file.writelines(f"p{at:04d}\t{name}\n" for at, name in enumerate(names, 1))


if __name__ == "__main__":
    main()
