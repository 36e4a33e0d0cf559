using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.DiscordPlaces;

public sealed class ThreadRulesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant End = Start + Duration.FromMinutes(90);
    private static readonly SeminarThread Thread = new(new SeminarId(4), new ChannelId(5), new MessageId(9));

    [Fact]
    public void Thread_is_opened_from_the_message_about_the_seminar_at_the_lead()
    {
        Assert.Null(Next(Places.None(Desk.Here), Start - Duration.FromDays(3) - Duration.FromSeconds(1)));
        Assert.Equal(new ThreadStep.Open(Thread, "Topic 4"), Next(Places.None(Desk.Here), Start - Duration.FromDays(3)));
        Assert.Null(Next(Places.None(Desk.Here), Start, hasMessage: false));
    }

    [Fact]
    public void Thread_is_opened_once_and_archived_a_week_after_the_end()
    {
        var places = Places.None(Desk.Here).With(Thread);
        Assert.Null(Next(places, Start));
        Assert.Null(Next(places, End + Duration.FromDays(7) - Duration.FromSeconds(1)));
        Assert.Equal(new ThreadStep.Archive(Thread), Next(places, End + Duration.FromDays(7)));
        Assert.Null(Next(places.WithoutThread(Thread.Seminar), End + Duration.FromDays(7)));
    }

    [Fact]
    public void Thread_of_a_removed_seminar_is_archived()
    {
        var gone = Places.None(Desk.Here).With(Thread with { Seminar = new SeminarId(40) });
        Assert.IsType<ThreadStep.Archive>(Next(gone, Start));
    }

    [Fact]
    public void Refusal_stops_everything_for_an_hour()
    {
        var refused = Places.None(Desk.Here) with { ThreadProblem = new ThreadProblem("No.", Start, Thread.Seminar) };
        Assert.Null(Next(refused, Start + Duration.FromMinutes(59)));
        Assert.NotNull(Next(refused, Start + Duration.FromHours(1)));
    }

    [Fact]
    public void Group_that_wants_no_threads_gets_none() => Assert.Null(Next(Places.None(Desk.Here), Start, lead: null));

    private static ThreadStep? Next(Places places, Instant now, bool hasMessage = true) =>
        Next(places, now, Duration.FromDays(3), hasMessage);

    private static ThreadStep? Next(Places places, Instant now, Duration? lead, bool hasMessage = true)
    {
        var group = TestGroup.Nine().On(4, 2026, 12, 4) with { Settings = TestGroup.Settings with { ThreadLead = lead } };
        var reminder = Post.Waiting(
            Desk.Here, new SeminarId(4), new LivingCard(Start, Duration.FromDays(7)), new ChannelId(5), Start - Duration.FromDays(7)) with
        {
            State = PostState.Posted,
            Message = new MessageId(9),
            ContentHash = "",
        };
        return ThreadRules.Next(group, places, hasMessage ? [reminder] : [], now);
    }
}
