using StudyGroup.Core.Domain;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.DiscordPlaces;

public sealed class EventRoundTests : PlacesFixture
{
    private static DiscordUnavailableException Silence { get; } = new("no answer");

    [Fact]
    public async Task Round_with_nothing_to_do_asks_Discord_nothing()
    {
        await EventsAsync();
        Discord.EventRequests.Clear();
        await EventsAsync();
        Assert.Empty(Discord.EventRequests);
        Clock.Advance(TimeSpan.FromHours(1));
        await EventsAsync();
        Assert.Equal(["list"], Discord.EventRequests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_whose_answer_got_lost_is_found_by_its_marker_even_after_a_restart(bool restarts)
    {
        Discord.LostEventAnswers.Enqueue(Silence);
        await EventsAsync();
        Assert.Null(Places.EventOf(First)!.Id);
        if (restarts) Restart();
        await EventsAsync();
        Assert.Equal(Event.Id.Value, Places.EventOf(First)!.Id!.Value.Value);
    }

    [Fact]
    public async Task Event_that_appears_late_a_second_time_is_deleted()
    {
        Discord.EventFailures.Enqueue(Silence);
        await EventsAsync();
        await EventsAsync();
        var (made, late) = (Event, Event with { Id = new Snowflake(999) });
        Discord.Events.Add(late);
        Restart();
        await EventsAsync();
        Assert.Equal(made, Event);
    }

    [Fact]
    public async Task Event_that_only_the_list_lacks_was_not_removed()
    {
        await EventsAsync();
        Discord.Unlisted.Add(Event.Id);
        Restart();
        await EventsAsync();
        Assert.False(Places.EventOf(First)!.IsRemoved);
        Discord.Events.Clear();
        Restart();
        await EventsAsync();
        Assert.True(Places.EventOf(First)!.IsRemoved);
    }

    [Fact]
    public async Task Event_that_the_database_does_not_know_is_taken_over()
    {
        await EventsAsync();
        Stores.Places.Clear();
        Restart();
        Change(seminar => seminar with { Topic = "Another topic" });
        await EventsAsync();
        Assert.Equal("Another topic", Event.Name);
        Stores.Places.Clear();
        Restart();
        Change(seminar => seminar with { Cancelled = new Cancellation(null) });
        await EventsAsync();
        Assert.Empty(Discord.Events);
    }

    [Fact]
    public async Task Edit_whose_answer_got_lost_is_not_taken_for_somebody_elses()
    {
        await EventsAsync();
        Discord.LostEventAnswers.Enqueue(Silence);
        Change(seminar => seminar with { Topic = "Second topic" });
        await EventsAsync();
        Change(seminar => seminar with { Topic = "Third topic" });
        await EventsAsync();
        Assert.Equal("Third topic", Event.Name);
        Assert.Equal(EventParts.None, Places.EventOf(First)!.Kept);
    }

    [Fact]
    public async Task Cancellation_whose_answer_got_lost_is_not_taken_for_somebody_elses()
    {
        await EventsAsync();
        Discord.LostEventAnswers.Enqueue(Silence);
        Change(seminar => seminar with { Cancelled = new Cancellation(null) });
        await EventsAsync();
        Change(seminar => seminar with { Cancelled = null });
        await EventsAsync();
        Assert.Equal("A topic", Event.Name);
    }

    [Fact]
    public async Task Refused_permission_stops_everything_until_an_hour_has_passed()
    {
        Discord.EventFailures.Enqueue(new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "no"));
        await EventsAsync();
        var problem = Assert.Single(Places.EventProblems);
        Assert.Equal(
            "I'm not allowed to create events. "
                + "In Server Settings → Roles, give my role Create Events, then use /manage settings events:True.",
            problem.Sentence);
        Assert.Null(problem.Seminar);
        Discord.EventRequests.Clear();
        Clock.Advance(TimeSpan.FromMinutes(50));
        await EventsAsync();
        Assert.DoesNotContain("create", Discord.EventRequests);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await EventsAsync();
        Assert.Empty(Places.EventProblems);
        Assert.Equal("A topic", Event.Name);
    }

    [Fact]
    public async Task Event_that_Discord_says_is_finished_is_not_edited_again()
    {
        await EventsAsync();
        Discord.EventFailures.Enqueue(new DiscordRefusedException(400, DiscordErrorCode.FinishedEvent, "no"));
        Change(seminar => seminar with { Topic = "Another topic" });
        await EventsAsync();
        Assert.True(Places.EventOf(First)!.IsRemoved);
    }

    [Theory]
    [InlineData("<#5>", EventKind.Voice)]
    [InlineData("In <#5>, as always", EventKind.Voice)]
    [InlineData("https://discord.com/channels/1/6", EventKind.Stage)]
    [InlineData("https://discord.com/channels/2/6", EventKind.External)]
    [InlineData("<#7>", EventKind.External)]
    [InlineData("Room 5", EventKind.External)]
    public async Task Place_that_is_a_voice_or_stage_channel_becomes_the_events(string place, EventKind kind)
    {
        Discord.Spoken[new Snowflake(5)] = EventKind.Voice;
        Discord.Spoken[new Snowflake(6)] = EventKind.Stage;
        Change(seminar => seminar with { Place = place });
        await EventsAsync();
        Assert.Equal(kind, Event.Place.Kind);
        Assert.Equal(
            kind == EventKind.External ? place == "<#7>" ? "https://discord.com/channels/1/7" : place : null, Event.Place.Location);
    }

    [Fact]
    public async Task Long_names_places_and_descriptions_fit()
    {
        Change(seminar => seminar with
        {
            Topic = new string('t', 200),
            Place = new string('p', 100),
            Presenters = [.. Enumerable.Range(0, 10).Select(Presenter)],
        });
        await EventsAsync();
        Assert.Equal((100, 100), (Event.Name.Length, Event.Place.Location!.Length));
        Assert.True(Event.Description.Length <= 1_000);
        Assert.EndsWith("Kept up to date by Study Group (ref 1)", Event.Description, StringComparison.Ordinal);

        static Presenter Presenter(int number) => new(null, new string((char)('a' + number), 100));
    }

    [Fact]
    public async Task Suspended_group_is_left_alone()
    {
        Change(group => group with { SuspendedAt = NodaTime.Instant.MinValue });
        await EventsAsync();
        Assert.Empty(Discord.EventRequests);
    }
}
