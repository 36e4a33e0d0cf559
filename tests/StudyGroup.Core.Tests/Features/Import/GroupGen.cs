using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Tests.Features.Import;

/// <summary>Groups of all kinds, with texts that look like markup, dates, numbers and breaks.</summary>
internal static class GroupGen
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf(
            "Trees", "No meeting", "Spring break", "**bold**", "_under_", "`code`", "a | b", "[link](https://a.example)",
            "https://a.example/x?y=1&z=2", "www.a.example", "<b>x</b>", "&amp; & &copy;", "~~gone~~", "\\", "🌱", ":tada:", "# head",
            "- item", "1. one", "> quote", "Chapter 3: Three", "Seminar 4", "TBA", "–", "?", "2025-03-14", "3/4/25", "Part II",
            "(cancelled)", "Cancelled", "line\nbreak", "two  spaces", "ğŸ“", "â€“", "caf\u00e9", "Topic: x", "Covers: y", "a, b", "(a, b",
            "c)", "!", "a*b*c", "\"quoted\" by *me*", "mailto:a@a.example", "@everyone", "10.1000/xyz", "arXiv:2401.01234", "pp. 1-2",
            "(optional)", "by Ann Lee", "Authors: x", "Part: y", "Paper", "Week", "\u202e", "=SUM(A1)", "+1", "\t"),
        Gen.String["ab1 .,:;()[]{}<>|~`*_#-+!?&%$@\\\"'/\n"], Gen.String);

    public static readonly Gen<string> Text = Words.Array[1, 4].Select(w => Texts.Cut(string.Join(' ', w).Trim(), 80))
        .Where(t => !string.IsNullOrWhiteSpace(t) && t.EnumerateRunes().All(r => r.Value is not (0 or 0xFFFD)));

    public static readonly Gen<LocalDate> Day = Gen.Int[-20_000, 40_000].Select(d => new LocalDate(2025, 1, 1).PlusDays(d));

    public static readonly Gen<LocalTime> Time = Gen.Int[0, 86_399].Select(LocalTime.FromSecondsSinceMidnight);

    public static readonly Gen<Instant> Moment = Gen.Long[0, 4_000_000_000L].Select(Instant.FromUnixTimeSeconds);

    private static readonly Gen<SeminarDate> Date = Gen.OneOf(
        Gen.Const(SeminarDate.Unknown), Gen.Const(SeminarDate.Soon), Gen.Select(Day, Time.Nullable(), Gen.Bool, OnDay),
        Gen.Select(
            Day, Time.Nullable(), Gen.Bool,
            (day, time, second) => (SeminarDate)new SeminarDate.Tentative((SeminarDate.On)OnDay(day, time, second))));

    private static readonly Gen<string> Url = Gen.Select(
        Gen.Int[0, 1_000_000], Gen.OneOf("", "a", "(b)", "c|d", "&copy;=1", "e_f_", "*", "\\", "~", "<g>", "%20", "?x=1&y=2#z"),
        (n, end) => $"https://a.example/{n}/{end}");

    private static readonly Gen<Reading> Reading = Gen.Select(
        Text, Gen.OneOf(Url, Gen.OneOf("https://doi.org/10.1000/x(1)", "https://arxiv.org/abs/2401.01234")).Null(),
        Text.Null(), Text.Null(), Text.Null(), Gen.Bool,
        (title, url, authors, part, published, optional) => new Reading(title)
        {
            Url = url,
            Authors = authors,
            Part = part,
            Published = published,
            IsOptional = optional,
        });

    private static readonly Gen<SlideDeck> Deck = Gen.Select(
        Url, Text.Null(), Text.Null(), Text.Array[0, 3],
        (url, title, topic, covers) => new SlideDeck(url, title, topic, [.. covers]));

    private static readonly Gen<string> Name = Gen.OneOf(
        Text,
        Gen.OneOf(
            "Ann Lee", "Ann", "Bo", "Smith & Sons", "Lee, Ann", "Ann/Bo", "Ann and Bo", "Ann & Bo", "Di; Ed", "(guest)", "Ann (guest)",
            "& Co", "Ann,", "TBD", "<@1>", "Ann<br>Bo", "José y Ana", "n/a"));

    private static readonly Gen<Presenter> Presenter = Gen.Select(
        Gen.ULong.Nullable(), Name.Null(),
        (member, name) => new Presenter(member is { } id ? new MemberId(id) : null, member is null ? name ?? "Cy" : name));

    private static readonly Gen<Seminar> Seminar = Gen.Select(
        Gen.Select(Text.Null(), Text, Presenter.Array[0, 4], Text.Null(), Name.Null(), Reading.Array[0, 4]), Date, Gen.Int[0, 15],
        Deck.Array[0, 3],
        Gen.ULong.Nullable(),
        (texts, date, flags, decks, member) => new Seminar
        {
            Number = 0,
            Chapter = texts.Item1,
            Topic = texts.Item2,
            Presenters = [.. texts.Item3.DistinctBy(p => p.Member?.Value ?? (object)p.Name!.ToUpperInvariant())],
            Team = texts.Item5,
            Readings = [.. texts.Item6.DistinctBy(r => r.Url ?? r.Title)],
            Place = texts.Item4,
            Date = date,
            MarkedHeld = (flags & 1) != 0,
            Cancelled = (flags & 6) == 6 ? new Cancellation((flags & 8) == 0 ? null : texts.Item2) : null,
            Slides = [.. decks.DistinctBy(d => d.Url)],
            Notes = member is { } by
                ? [new Note(texts.Item2, null, new MemberId(by), Instant.FromUnixTimeSeconds(flags)),
                    new Note(texts.Item1, "https://a.example/n", null, Instant.FromUnixTimeTicks(flags))]
                : [],
        });

    private static readonly Gen<Break> Break = Gen.Select(
        Day, Gen.Int[0, 30], Text, (from, days, reason) => new Break { From = from, Until = from.PlusDays(days), Reason = reason });

    private static readonly Gen<GroupSettings> Settings = Gen.Select(
        Text.Null(), Text.Null(), Gen.OneOf([.. DateTimeZoneProviders.Tzdb.Ids]), Time, Gen.Int[1, 1_440], Gen.ULong.Nullable(),
        Gen.Select(Gen.Int[0, 50_000].Array[0, 5], Gen.Int[0, 7]),
        (book, author, zone, start, length, snowflake, rest) => new GroupSettings
        {
            Book = book,
            Author = author,
            Zone = DateTimeZoneProviders.Tzdb[zone],
            ZoneIsChosen = length % 2 == 0,
            Start = start,
            Length = Duration.FromMinutes(length),
            Place = author,
            Channel = snowflake is { } channel ? new ChannelId(channel) : null,
            SyllabusChannel = snowflake is { } syllabus ? new ChannelId(syllabus / 5) : null,
            Readme = snowflake is { } readme
                ? new FollowedReadme(
                    new Uri($"https://a.example/{readme}.md?x=ü&y=%20"), Duration.FromMinutes(15 + length), new ChannelId(readme / 7),
                    length % 3 == 0)
                {
                    Series = length % 2 == 0 ? author : null,
                }
                : null,
            // Never the group's own id, which is that of @everyone.
            Role = snowflake is { } role ? new RoleId((role / 2) | 1_024) : null,
            Organizers = snowflake is { } organizers ? new RoleId((organizers / 3) | 1_024) : null,
            LeadTimes = [.. rest.Item1.Distinct().OrderDescending().Select(m => Duration.FromMinutes(m))],
            Unit = (UnitWord)(length % 4),
            PresentersPerSeminar = 1 + (length % Core.Domain.Seminar.MaxPresenters),
            Nudges = (rest.Item2 & 1) != 0,
            Recap = (rest.Item2 & 2) != 0,
            SlidesNews = (rest.Item2 & 4) != 0,
            Events = length % 3 == 0,
            InterestCounts = length % 5 == 0,
            ThreadLead = length % 2 == 0 ? Duration.FromHours(length % 1_000) : null,
        });

    public static readonly Gen<Group> Group = Gen.Select(
        Settings, Gen.Select(Gen.Int[0, 300], Seminar).Array[0, 8], Break.Array[0, 3], Gen.Int[0, 3],
        (settings, seminars, breaks, gap) => breaks.DistinctBy(b => (b.From, b.Until)).Aggregate(
            seminars.DistinctBy(s => s.Item1).Aggregate(
                TestGroup.Empty() with { Settings = settings, NextSeminarId = 1 + gap },
                (group, s) => group.Add(s.Item2 with { Number = s.Item1 })),
            (group, b) => group.Add(b)));

    private static SeminarDate OnDay(LocalDate day, LocalTime? time, bool second) =>
        new SeminarDate.On(day, time, time is not null && second);
}
