using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Posts;

/// <summary>Keys are stored: if one changed, what was posted before an update would be posted again after it.</summary>
public sealed class PostKeyTests
{
    private static readonly Instant Start = Instant.FromUnixTimeSeconds(1_796_403_600);
    private static readonly Instant At = Start + Duration.FromTicks(7);
    private static readonly MemberId Ben = new(3);

    public static TheoryData<PostSubject, string> Keys() => new()
    {
        { new LivingCard(Start, Duration.FromDays(7)), "r.77.5.1796403600.604800" },
        { new LivingCard(Start, Duration.FromDays(1)) { IsBroughtAlong = true }, "l.77.5.1796403600.86400" },
        { new Reminder(Start, Duration.FromDays(1)), "r.77.5.1796403600.86400" },
        { new Reminder(Start, Duration.Zero), "r.77.5.1796403600.0" },
        { new Nudge(NudgeQuestion.Topic, Start, Ben) { Answer = new NudgeAnswer(IsRight: true) }, "n.77.5.1796403600.3.1" },
        { new Nudge(NudgeQuestion.Notes, Start, Ben), "n.77.5.1796403600.3.3" },
        { new Recap(Start), "e.77.5.1796403600" },
        { new SeminarNews(NewsKind.Moved, SeminarDate.Soon, SeminarDate.Unknown, "snow"), "c.77.5.17964036000000007" },
        { new ScheduleNews([], "snow"), "c.77.5.17964036000000007" },
        { new ZoneChanged("UTC", "Europe/Berlin"), "z.77.17964036000000007" },
        { new SlidesAdded("https://example.org", Ben), "s.77.5.17964036000000007" },
        { new PresenterAssigned(Ben, [new SeminarId(5)], At), "q.77.17964036000000007.3" },
        { new DateDeclined(Start, Ben), "u.77.5.1796403600.3" },
        { new DateDeclined(Start, Ben) { Suggested = SeminarDate.Soon, SaidAt = Start }, "u.77.5.1796403600.3.1796403600" },
        { new ReadmeProposal(new DraftId(8)), "p.77.8" },
        { new ProposalWithdrawn(new DraftId(8)), "w.77.8" },
        { new ReadmeApplied(At), "a.77.17964036000000007" },
        { new PointAdded(new PointId(9), new SeminarId(5)), "k.77.9" },
        { new UndoOffered(new ChangeId(4)), "y.77.4" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_of_each_kind_of_post_stays_as_it_is(PostSubject subject, string key) =>
        Assert.Equal(key, subject.KeyOf(new GroupId(77), new SeminarId(5), At));

    [Fact]
    public void Every_kind_of_post_is_in_the_table_once() => Assert.Equal(
        typeof(PostSubject).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PostSubject))
            && !t.IsAbstract).Select(t => t.Name).Order(),
        Rules.Kinds.All.Select(kind => kind.Subject.Name).Order());
}
