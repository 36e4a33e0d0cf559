namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The nouns that identify columns and labels, in English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese, Japanese and
/// Korean, in lower case and without accents. If two columns of a kind match equally well, the one whose name comes first here wins.
/// </summary>
internal static class ColumnNames
{
    /// <summary>The names of each kind.</summary>
    public static readonly (ColumnKind Kind, string[] Names)[] All =
    [
        (ColumnKind.Number, Split(
            "seminar session meeting # number no nr nº no. № lecture week numero num nummer sitzung treffen woche seance semaine reunion "
                + "sesion semana incontro sessione settimana encontro " +
            "sessao bijeenkomst sessie 期数 期 编号 序号 场次 場次 回次 周次 週次 周 回 回数 番号 第 週 회차 회 번호 주차 차시")),
        (ColumnKind.Date, Split(
            "date dates when day datum daten termin tag wann quand jour fecha dia cuando data giorno quando dag wanneer 日期 日付 日程 開催日 日時 "
                + "날짜 일자 일시 일정 期日")),
        (ColumnKind.Time, Split("time hour uhrzeit zeit beginn heure horaire hora horario ora orario tijd uur 时间 時間 時刻 시간")),
        (ColumnKind.Chapter, Split(
            "chapter chapters section sections kapitel abschnitt chapitre chapitres capitulo capitulos capitolo capitoli hoofdstuk "
                + "hoofdstukken 章节 章節 章 範囲 教材 챕터 장 범위")),
        (ColumnKind.Topic, Split(
            "topic topics title titles subject theme thema themen titel vortrag vortragstitel titre sujet theme tema temas titulo asunto "
                + "argomento titolo assunto onderwerp " +
            "主题 題目 题目 主題 标题 標題 テーマ タイトル 演題 주제 제목")),
        (ColumnKind.Reading, Split(
            "paper papers reading readings article articles preprint preprints literature lekture lesestoff artikel literatur lectura "
                + "lecturas articulo articulos lettura letture articolo articoli leitura leituras artigo artigos lezen literatuur " +
            "论文 論文 文献 阅读 閱讀 논문 문헌")),
        (ColumnKind.OptionalReading, Split("optional fakultativ facultatif opcional facoltativo optioneel 选读 選讀")),
        (ColumnKind.Authors, Split("author authors autor autoren auteur auteurs autore autori autores autora autoras 作者 著者 저자")),
        (ColumnKind.Published, Split(
            "journal conference published publication proceedings zeitschrift konferenz revue revista conferencia rivista tijdschrift "
                + "期刊 出处 出處 学会 저널 학회")),
        (ColumnKind.Year, Split("year jahr annee ano anno jaar 年份 年 연도")),
        (ColumnKind.Presenter, Split(
            "presenter presenters presented presenting presents speaker speakers lead leads leader leaders led host hosts hosted "
                + "facilitator facilitators moderator moderators " +
            "referent referentin referentinnen referenten referierende vortragende vortragender vortragenden sprecher sprecherin "
                + "moderation moderatorin leitung " +
            "presentateur presentatrice orateur oratrice intervenant intervenante intervenants animateur animatrice conferencier "
                + "conferenciere " +
            "ponente ponentes presentador presentadora expositor expositora orador oradora facilitador facilitadora moderadora " +
            "relatore relatrice relatori presentatore presentatrice oratore moderatore apresentador apresentadora palestrante spreker "
                + "sprekers presentator " +
            "主讲人 主讲 主講人 主講 报告人 報告人 讲者 講者 演讲者 分享人 领读人 領讀人 主持人 発表者 発表担当 担当者 担当 講師 報告者 발표자 발제자 발제 진행자 강연자 연사 담당자 담당")),
        (ColumnKind.Team, Split("team teams equipe equipo squadra 小组 小組 チーム 팀")),
        (ColumnKind.Place, Split(
            "place room location where venue ort raum lieu salle lugar sala aula luogo local plaats locatie zaal lokaal waar 地点 地點 教室 会议室 "
                + "場所 会場 장소 강의실")),
        (ColumnKind.Slides, Split(
            "slides slide materials material deck resources ppt pptx pdf handout handouts folien unterlagen materialien diapos "
                + "diapositives support supports " +
            "diapositivas materiales diapositive materiali materiais diaz materiaal 幻灯片 课件 课件 簡報 资料 資料 スライド 자료 발표자료 슬라이드")),
        (ColumnKind.Link, Split("link links url urls doi arxiv lien liens enlace enlaces 链接 連結 リンク 링크")),
        (ColumnKind.Notes, Split(
            "notes note recording recordings video videos remarks comments notizen anmerkungen bemerkungen aufzeichnung protokoll "
                + "remarques enregistrement notas grabacion observaciones " +
            "registrazione osservazioni gravacao observacoes notities opname opmerkingen 备注 備註 笔记 筆記 录像 備考 メモ ノート 録画 비고 메모 녹화")),
    ];

    /// <summary>Names that identify a kind only if no column has a better one.</summary>
    public static readonly (ColumnKind Kind, string[] Names)[] Else =
    [
        (ColumnKind.Presenter, Split(
            "who discussant discussants starter instructor instructors chair volunteer volunteers name names person members member "
                + "mitglieder membres miembros membri membros leden 成员 成員 メンバー 멤버 wer qui quien chi " +
                 "quem wie responsable responsabile responsavel verantwortlich nom nombre nome naam " +
            "姓名 名前 이름")),
        (ColumnKind.Reading, ["read"]),
        (ColumnKind.Chapter, Split("pages page seiten pagina paginas pagine pagina's 页码 頁碼 ページ 쪽")),
        (ColumnKind.Topic, Split(
            "what agenda content contents book books talk talks discussion description summary activity activities event presentation "
                + "plan buch bucher livre livres libro libros libri livro livros boek boeken " +
            "inhalt contenu contenido contenuto conteudo inhoud was quoi que cosa 内容 內容 书名 書名 书 書 本 책 도서 내용")),
    ];

    /// <summary>Names of readings that are papers.</summary>
    public static readonly HashSet<string> Papers = [.. Split("paper papers preprint preprints 论文 論文 논문")];

    /// <summary>What makes a reading one that members may skip.</summary>
    public static readonly HashSet<string> Optional =
    [
        .. Split(
            "optional further additional extra supplementary supplemental background bonus recommended suggested weiterfuhrende erganzende "
                + "optionale zusatzliche optionele aanvullende"),
    ];

    /// <summary>
    /// Nouns that only introduce another one: "Name of presenter", "Paper title".
    /// </summary>
    public static readonly HashSet<string> Empty =
    [
        .. Split("name names list title titles nom nombre nome naam titre titulo titolo titel"),
    ];

    /// <summary>Words in headings of columns that aren't about the meeting, even if there's no other column next to the dates.</summary>
    public static readonly HashSet<string> Untitled =
    [
        .. Split(
            "author authors status state attendee attendees participant participants member members people present absent scribe taker "
                + "email mail contact phone version release change changes milestone deadline task todo " +
            "owner assignee price cost amount weather food snacks drinks cake rating score votes grade level type kind category tag tags "
                + "duration length deliverable assignment homework due id zoom url password"),
    ];

    /// <summary>What a number may count in a series.</summary>
    public static readonly HashSet<string> Counted =
    [
        .. Split(
            "seminar seminars session sessions meeting meetings lecture lectures week weeks class talk sequence serial event course "
                + "episode sitzung seance sesion semana semaine incontro encontro bijeenkomst reading group club the next item"),
    ];

    /// <summary>What may come before or after a presenter or a place without changing what it is.</summary>
    public static readonly HashSet<string> Meetings =
    [
        .. Split(
            "seminar session meeting meetings lecture week weekly class talk discussion paper chapter topic main guest invited first "
                + "second third co group book reading club presentation keynote primary key assigned event name " +
            "names today next virtual hybrid physical the a of group and s sitzung seance sesion incontro encontro bijeenkomst tentative "
                + "planned scheduled confirmed lead person"),
    ];

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
