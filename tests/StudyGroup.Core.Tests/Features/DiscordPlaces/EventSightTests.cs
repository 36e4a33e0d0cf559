using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.DiscordPlaces;

public sealed class EventSightTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly EventContent Asked = new(
        "Data Engineering ", "asked", new EventVenue("Room 2"), Now + Duration.FromDays(7), Now + Duration.FromDays(8));

    // Discord trims names.
    private static readonly EventContent Shown = Asked with { Name = "Data Engineering" };

    [Fact]
    public void Event_as_Discord_showed_it_is_unchanged() => Assert.Equal(Event, See(Event, Shown));

    [Fact]
    public void What_people_change_is_kept_until_they_change_it_back()
    {
        var renamed = See(Event, Shown with { Name = "Come and read" })!;
        Assert.Equal(EventParts.Name, renamed.Kept);
        Assert.Equal(EventParts.Name, See(renamed, Shown with { Name = "Or stay" })!.Kept);
        Assert.Equal(EventParts.None, See(renamed, Shown)!.Kept);
    }

    [Fact]
    public void Event_that_people_change_to_what_it_should_be_counts_as_written()
    {
        var moved = Asked with { Start = Asked.Start + Duration.FromHours(1), End = Asked.End + Duration.FromHours(1) };
        var seen = See(Event, Shown.With(EventParts.Time, moved), moved)!;
        Assert.Equal((EventParts.None, moved.Start, moved.Start), (seen.Kept, seen.Shown!.Start, seen.Asked!.Start));
    }

    [Fact]
    public void Event_that_vanished_before_its_start_was_removed_by_people_unless_the_bot_was_closing_it()
    {
        Assert.True(See(Event, null)!.IsRemoved);
        Assert.Null(See(Event with { IsClosing = true }, null));
    }

    [Fact]
    public void Event_that_vanished_after_its_start_is_over()
    {
        Assert.Null(EventSight.Seen(Event, null, hasStarted: false, Asked, Asked.Start));
        Assert.Null(See(Event with { HasStarted = true }, null));
    }

    [Fact]
    public void Edit_without_an_answer_is_not_taken_for_a_change_by_people()
    {
        var uncertain = Event with { IsUncertain = true };
        var seen = See(uncertain, Shown with { Name = "Pipelines" })!;
        Assert.Equal((EventParts.None, "Pipelines", true), (seen.Kept, seen.Shown!.Name, seen.IsUncertain));
    }

    [Fact]
    public void Start_and_channel_are_seen()
    {
        var inChannel = Shown with { Venue = new EventVenue(null, new ChannelId(5)) };
        var seen = EventSight.Seen(Event, inChannel, hasStarted: true, Asked, Now)!;
        Assert.Equal((true, true, EventParts.Venue), (seen.HasStarted, seen.IsInChannel, seen.Kept));
    }

    private static SeminarEvent Event { get; } = new()
    {
        Seminar = new SeminarId(3),
        ClaimedAt = Now,
        Id = new EventId(7),
        Asked = Asked,
        Shown = Shown,
    };

    private static SeminarEvent? See(SeminarEvent item, EventContent? shown, EventContent? wanted = null) =>
        EventSight.Seen(item, shown, hasStarted: false, wanted ?? Asked, Now);
}
