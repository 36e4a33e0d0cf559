using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Tests.Dates;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

/// <summary>A newer tz database moves the local time of a stored date to another moment.</summary>
public sealed class NewerZoneDataTests
{
    // At 18:00 in a zone that is one hour ahead of UTC, and two by the newer data.
    private static readonly Group Stored = Group(new RuledZone(1)).WithKnownStarts();
    private static readonly Group Newer = (Stored with { Settings = Stored.Settings with { Zone = new RuledZone(2) } }).WithKnownStarts();
    private static readonly Instant OldStart = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant NewStart = Instant.FromUtc(2026, 12, 4, 16, 0);

    private static Seminar Seminar => Newer.Seminars[0];

    [Fact]
    public void Seminar_starts_when_the_newer_data_says() =>
        Assert.Equal((OldStart, NewStart), (Stored.StartOf(Seminar)!.Value, Newer.StartOf(Seminar)!.Value));

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void Posted_reminder_is_not_posted_again(int minutesLater)
    {
        var posted = Rules.Due.Due(Stored, [], OldStart - Duration.FromDays(7));
        Assert.NotEmpty(posted);

        Assert.Empty(Rules.Due.Due(
            Newer, posted, NewStart - Duration.FromDays(7) + Duration.FromHours(1) + Duration.FromMinutes(minutesLater)));
        Assert.DoesNotContain(posted[0].Key, Rules.Due.Due(Newer, posted, NewStart).Select(p => p.Key));
    }

    [Fact]
    public void Each_reminder_is_due_once_at_its_time_before_the_new_start()
    {
        var posts = Rules.Due.Due(Stored, [], OldStart - Duration.FromDays(7)).ToList();
        foreach (var lead in Newer.Settings.LeadTimes.Skip(1))
        {
            Assert.Empty(Rules.Due.Due(Newer, posts, NewStart - lead - Duration.FromSeconds(1)));
            var due = Assert.Single(Rules.Due.Due(Newer, posts, NewStart - lead));
            Assert.Equal((PostState.Claimed, lead), (due.State, ((Reminder)due.Subject).Lead));
            Assert.Null(Rules.WhyNotWorthPosting(Newer, due, NewStart - lead));
            posts.Add(due);
        }

        Assert.Equal(posts.Count, posts.Select(p => p.Key).Distinct().Count());
    }

    [Fact]
    public void Posted_reminder_shows_the_new_start_and_does_not_say_that_it_moved()
    {
        var posts = Rules.Due.Due(Stored, [], OldStart - Duration.FromDays(1)).Where(p => p.State == PostState.Claimed).ToList();
        Assert.Equal(2, posts.Count);

        Assert.All(posts.Select(post => Rules.Card(Newer, post, OldStart - Duration.FromDays(1)).Text()), text =>
        {
            Assert.DoesNotContain("moved", text, StringComparison.Ordinal);
            Assert.Contains("2026-12-04T16:00:00Z", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Attendance_answers_still_count()
    {
        var answer = new Attendance
        {
            Group = Stored.Id,
            Seminar = Seminar.Id,
            Member = new MemberId(5),
            Start = Stored.KnownStartOf(Stored.Seminars[0])!.Value,
            IsComing = true,
            At = OldStart - Duration.FromDays(3),
        };

        Assert.Equal([answer.Member], AttendanceRules.TurnoutOf(Newer, Seminar, [answer]).Coming);
        Assert.Null(AttendanceRules.WhyNot(Newer, Seminar, AttendanceRules.Stamp(OldStart), OldStart - Duration.FromDays(2)));
    }

    [Fact]
    public void Date_moved_within_the_zone_is_another_date()
    {
        var moved = Newer.With(Seminar with { Date = new SeminarDate.On(new LocalDate(2026, 12, 5), null) });

        Assert.Equal(NewStart + Duration.FromDays(1), moved.KnownStartOf(moved.Seminars[0]));
        Assert.NotEqual(Newer.KnownStartOf(Seminar), moved.WithKnownStarts().KnownStartOf(moved.Seminars[0]));
    }

    [Fact]
    public void Another_zone_changes_the_known_start_at_once()
    {
        var elsewhere = Newer with { Settings = Newer.Settings with { Zone = DateTimeZone.Utc } };

        Assert.Equal(elsewhere.StartOf(Seminar), elsewhere.KnownStartOf(Seminar));
    }

    private static Group Group(DateTimeZone zone)
    {
        var group = TestGroup.Empty().InChannel();
        return group with
        {
            Settings = group.Settings with { Zone = zone, Start = new LocalTime(18, 0), Recap = true },
            Seminars = [new Seminar { Id = new SeminarId(1), Number = 1, Topic = "A topic", Date = new SeminarDate.On(
                new LocalDate(2026, 12, 4), null) }],
        };
    }
}
