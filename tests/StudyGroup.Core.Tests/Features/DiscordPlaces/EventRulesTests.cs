using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.DiscordPlaces;

public sealed class EventRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly SeminarId Three = new(3);
    private static readonly EventContent Content = At(days: 7);

    [Fact]
    public void Seminar_without_an_event_gets_one_nearest_first()
    {
        WantedEvent[] wanted = [new(new SeminarId(4), At(days: 9)), new(Three, Content)];
        Assert.Equal(new EventStep.Create(Three, Content), Next(Places.None(Desk.Here), wanted));
        Assert.Null(Next(Places.None(Desk.Here), [new(Three, Content with { Start = Now + Duration.FromSeconds(30) })]));
    }

    [Fact]
    public void Claimed_event_is_looked_for_before_anything_else_is_made()
    {
        var claim = new SeminarEvent { Seminar = Three, ClaimedAt = Now };
        Assert.Equal(new EventStep.Settle(claim, Content), Next(With(claim), [new(new SeminarId(4), At(days: 1)), new(Three, Content)]));
        Assert.Equal(new EventStep.Settle(claim, null), Next(With(claim), []));
    }

    [Theory]
    [InlineData(EventParts.Name)]
    [InlineData(EventParts.Description)]
    [InlineData(EventParts.Venue)]
    [InlineData(EventParts.Time)]
    public void Only_what_differs_is_edited_and_what_people_changed_is_not(EventParts part)
    {
        var other = new EventContent("Other", "other", new EventVenue("Room 3"), Content.Start + Hour, Content.End + Hour);
        var changed = Content.With(part, other);
        Assert.Equal(new EventStep.Edit(Event, changed, part), Next(With(Event), [new(Three, changed)]));
        Assert.Null(Next(With(Event with { Kept = part }), [new(Three, changed)]));
        var uncertain = Event with { IsUncertain = true, Kept = part };
        Assert.Equal(new EventStep.Edit(uncertain, changed, EventParts.All & ~part), Next(With(uncertain), [new(Three, changed)]));
    }

    [Fact]
    public void Event_that_is_not_wanted_is_cancelled_or_completed_once_started_and_forgotten_once_over()
    {
        Assert.Equal(new EventStep.Close(Event, false), Next(With(Event), []));
        Assert.Equal(new EventStep.Close(Event, true), Next(With(Event), [], now: Content.Start));
        Assert.Equal(new EventStep.Forget(Event), Next(With(Event), [], now: Content.End));
        Assert.Equal(new EventStep.Delete(Event), Next(With(Event), [new(Three, Content)], isOn: false));
    }

    [Fact]
    public void Closing_goes_on_even_if_the_event_is_wanted_again()
    {
        var closing = Event with { IsClosing = true };
        Assert.Equal(new EventStep.Close(closing, false), Next(With(closing), [new(Three, Content)]));
    }

    [Fact]
    public void Event_in_a_channel_is_started_at_its_start_and_completed_or_cancelled_at_its_end()
    {
        var voice = InChannel();
        Assert.Null(Next(With(voice), [new(Three, voice.Asked!)], now: Content.Start - Hour));
        Assert.Equal(new EventStep.Start(voice), Next(With(voice), [new(Three, voice.Asked!)], now: Content.Start));
        var started = voice with { HasStarted = true };
        Assert.Equal(new EventStep.Close(started, true), Next(With(started), [], now: Content.End));
        Assert.Equal(new EventStep.Close(voice, false), Next(With(voice), [], now: Content.End));
    }

    [Fact]
    public void Event_in_a_channel_whose_time_people_changed_is_theirs_to_start_and_end()
    {
        var theirs = InChannel() with { Kept = EventParts.Time };
        Assert.Null(Next(With(theirs), [new(Three, theirs.Asked!)], now: Content.Start));
        Assert.Equal(new EventStep.Forget(theirs), Next(With(theirs), [], now: Content.End));
    }

    [Fact]
    public void Started_event_whose_seminar_moves_away_is_completed_and_made_anew()
    {
        var moved = At(days: 14);
        Assert.Equal(new EventStep.Close(Event, true), Next(With(Event), [new(Three, moved)], now: Content.Start));
        Assert.Equal(
            new EventStep.Create(Three, moved), Next(With(Event).WithoutEvent(Three), [new(Three, moved)], now: Content.Start));
    }

    [Fact]
    public void Started_event_can_still_become_longer()
    {
        var longer = Content with { End = Content.End + Hour };
        Assert.Equal(
            new EventStep.Edit(Event, longer, EventParts.Time), Next(With(Event), [new(Three, longer)], now: Content.Start + Hour));
    }

    [Fact]
    public void Removed_event_is_left_alone_while_the_seminar_is_ahead_and_forgotten_afterwards()
    {
        var removed = Event with { IsRemoved = true };
        Assert.Null(Next(With(removed), [new(Three, At(days: 14))]));
        Assert.Equal(new EventStep.Forget(removed), Next(With(removed), []));
    }

    [Fact]
    public void Farthest_event_makes_room_for_a_nearer_seminar_but_never_the_other_way_round()
    {
        var near = new WantedEvent(new SeminarId(4), At(days: 1));
        var far = new WantedEvent(new SeminarId(5), At(days: 30));
        var wanted = new WantedEvent(Three, Content);
        Assert.Equal(new EventStep.Delete(Event), Next(With(Event), [wanted, near], room: 0));
        Assert.Null(Next(With(Event), [wanted, far], room: 0));
        Assert.Equal([far], EventRules.Missing(With(Event), [wanted, far], Now));
    }

    [Fact]
    public void Refusal_stops_its_seminar_or_everything_for_an_hour()
    {
        WantedEvent[] wanted = [new(Three, Content), new(new SeminarId(4), At(days: 9))];
        var one = Places.None(Desk.Here).With(new EventProblem("No.", Now, Three));
        Assert.Equal(new SeminarId(4), Next(one, wanted)!.Seminar);
        var all = Places.None(Desk.Here).With(new EventProblem("No.", Now, null));
        Assert.Null(Next(all, wanted));
        Assert.NotNull(Next(all, wanted, now: Now + EventRules.RetryAfter));
        Assert.NotNull(Next(all, wanted, now: Now - Hour));
        Assert.NotNull(Next(all.Afresh(), wanted));
    }

    [Fact]
    public void Only_settled_dates_ahead_are_events()
    {
        var group = TestGroup.Nine().On(4, 2026, 12, 4) with { Settings = TestGroup.Settings with { Events = true } };
        Assert.Equal([4], group.Seminars.Where(s => EventRules.IsWanted(group, s, Now)).Select(s => s.Number));
        var tentative = group.With(group.Numbered(4)! with
        {
            Date = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 12, 4), null)),
        });
        Assert.DoesNotContain(tentative.Seminars, s => EventRules.IsWanted(tentative, s, Now));
        var off = group with { Settings = TestGroup.Settings };
        Assert.DoesNotContain(off.Seminars, s => EventRules.IsWanted(off, s, Now));
    }

    private static SeminarEvent Event { get; } = new()
    {
        Seminar = Three,
        ClaimedAt = Now,
        Id = new EventId(7),
        Asked = Content,
        Shown = Content,
    };

    private static EventContent At(int days) => new(
        "Data Engineering", "description", new EventVenue("Room 2"), Now + Duration.FromDays(days),
        Now + Duration.FromDays(days) + (2 * Hour));

    private static SeminarEvent InChannel()
    {
        var content = Content with { Venue = new EventVenue(null, new ChannelId(5)) };
        return Event with { IsInChannel = true, Asked = content, Shown = content };
    }

    private static Places With(SeminarEvent item) => Places.None(Desk.Here).With(item);

    private static EventStep? Next(Places places, WantedEvent[] wanted, bool isOn = true, int room = 50, Instant? now = null) =>
        EventRules.Next(places, isOn, wanted, room, now ?? Now);
}
