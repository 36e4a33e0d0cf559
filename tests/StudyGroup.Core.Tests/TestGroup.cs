using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Tests;

/// <summary>A group like the first that used the bot: two seminars held, one coming soon, the rest to be announced.</summary>
internal static class TestGroup
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static GroupSettings Settings { get; } = new()
    {
        Book = "Designing Machine Learning Systems",
        Author = "Chip Huyen",
        Zone = Berlin,
        Start = new LocalTime(18, 0),
        Length = Duration.FromMinutes(90),
        LeadTimes = [Duration.FromDays(7), Duration.FromDays(1), Duration.FromHours(1), Duration.Zero],
    };

    public static Group Nine()
    {
        var group = Empty();
        for (var i = 1; i <= 9; i++) group = group.Add(Numbered(i));
        return group;
    }

    public static Group Empty() => new() { Id = Desk.Here, Server = Desk.Server, Settings = Settings };

    /// <summary>The group with a seminar of its on a date, in Berlin.</summary>
    public static Group On(this Group group, int number, int year, int month, int day, int? hour = null, int minute = 0) =>
        group.With(group.Numbered(number)! with
        {
            Date = new SeminarDate.On(new LocalDate(year, month, day), hour is { } h ? new LocalTime(h, minute) : null),
        });

    public static Group InChannel(this Group group) => group with { Settings = group.Settings with { Channel = new ChannelId(500) } };

    private static Seminar Numbered(int number) => new()
    {
        Number = number,
        Chapter = $"Chapter {number}",
        Topic = number == 3 ? "Data Engineering for ML" : $"Topic {number}",
        Date = number switch
        {
            1 => new SeminarDate.On(new LocalDate(2025, 3, 14), null),
            2 => new SeminarDate.On(new LocalDate(2025, 3, 28), null),
            3 => SeminarDate.Soon,
            _ => SeminarDate.Unknown,
        },
        Slides = number <= 2
            ? [new SlideDeck(
                $"https://example.org/{number}", $"Chapter {number} Slides", $"Topic {number}",
                ["Fraud detection", $"Scalability {number}"])]
            : [],
    };
}
