using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Tests.Storage;

internal static class Examples
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 25, 10, 0);

    public static readonly GroupId One = new(1_001);

    public static readonly GroupId Other = new(1_002);

    public static readonly SeminarId First = new(1);

    public static readonly MemberId Ada = new(7);

    public static readonly MemberId Ben = new(8);

    public static readonly Refusal No = new($"No.");

    public static Group Group(GroupId id, string? book = null) => new()
    {
        Id = id,
        Server = new ServerId(id.Value),
        Settings = new GroupSettings
        {
            Book = book,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            Start = new LocalTime(18, 0),
            Length = Duration.FromMinutes(90),
            LeadTimes = [Duration.FromHours(1), Duration.Zero],
        },
    };

    public static Post Post(string key, GroupId? group = null, PostState state = PostState.Waiting, Instant? at = null) => new()
    {
        Key = key,
        Group = group ?? One,
        Seminar = First,
        Subject = new Reminder(Now, Duration.Zero),
        State = state,
        At = at ?? Now,
    };
}
