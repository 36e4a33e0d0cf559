using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.DiscordPlaces;

public sealed class InterestRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Instant Start = Now + Duration.FromDays(7);
    private static readonly Instant Earlier = Start - Duration.FromDays(7);

    [Fact]
    public void Interest_counts_as_coming_until_it_is_lost()
    {
        var coming = After(null, isInterested: true);
        Assert.Equal(Answer(byEvent: true), coming);
        Assert.Null(After(coming, isInterested: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Own_answer_for_the_date_stays(bool isComing)
    {
        var said = Answer(isComing);
        Assert.Same(said, After(said, isInterested: true));
        Assert.Same(said, After(said, isInterested: false));
    }

    [Fact]
    public void Interest_moves_along_with_the_seminar_but_not_for_somebody_who_said_that_they_cannot_come()
    {
        Assert.Equal(Answer(byEvent: true), After(Answer(byEvent: true) with { Start = Earlier }, isInterested: true));
        Assert.Equal(Answer(byEvent: true), After(Answer() with { Start = Earlier }, isInterested: true));
        var cannot = Answer(isComing: false) with { Start = Earlier };
        Assert.Same(cannot, After(cannot, isInterested: true));
    }

    private static Attendance Answer(bool isComing = true, bool byEvent = false) => new()
    {
        Group = Desk.Here,
        Seminar = new SeminarId(3),
        Member = new MemberId(7),
        Start = Start,
        IsComing = isComing,
        At = Now,
        ByEvent = byEvent,
    };

    private static Attendance? After(Attendance? before, bool isInterested) =>
        InterestRules.After(before, Desk.Here, new SeminarId(3), new MemberId(7), Start, isInterested, Now);
}
