using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Primitives;
using World = StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Door;

public sealed class EventTests
{
    private static readonly DateTimeOffset Start = WireTime.Clock.GetUtcNow().AddDays(3);
    private static readonly EventBody Body = new(
        "Data Engineering", "Chapter 3", new EventPlace(EventKind.External, null, "Room 2"), Start, Start.AddHours(1));

    [Fact]
    public async Task Event_is_created_listed_edited_and_cancelled()
    {
        await using var door = await OpenDoor.ListenAsync();
        var made = await door.Discord.CreateEventAsync(Server(door), Body, OpenDoor.Cancel);
        Assert.Equal(
            ("Data Engineering", "Chapter 3", Body.Place, EventStatus.Scheduled, true),
            (made.Name, made.Description, made.Place, made.Status, made.IsOwn));
        door.Guild.People[0].AddEvent("Concert", "Stadium", Start, Start.AddHours(1));
        door.Ana.SetInterest(door.Guild.ScheduledEvents.Single(item => item.Id == made.Id.Value), true);
        Assert.Equal(
            [("Concert", false, 0), ("Data Engineering", true, 1)],
            (await door.Discord.ListEventsAsync(Server(door), OpenDoor.Cancel)).OrderBy(item => item.Name, StringComparer.Ordinal)
                .Select(item => (item.Name, item.IsOwn, item.Interested!.Value)));
        Assert.Equal([new Snowflake(door.Ana.Id)], await door.Discord.ListInterestedAsync(Server(door), made.Id, OpenDoor.Cancel));

        var edited = await door.Discord.EditEventAsync(
            Server(door), made.Id,
            new EventChange { Name = "Pipelines", Description = "", Start = Start.AddDays(1), End = Start.AddDays(2) },
            OpenDoor.Cancel);
        Assert.Equal(("Pipelines", "", Body.Place, 1), (edited.Name, edited.Description, edited.Place, (edited.Start - made.Start).Days));
        var cancelled = await door.Discord.EditEventAsync(
            Server(door), made.Id, new EventChange { Status = EventStatus.Canceled }, OpenDoor.Cancel);
        Assert.False(cancelled.IsOpen);
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => door.Discord.EditEventAsync(
            Server(door), made.Id, new EventChange { Name = "Again" }, OpenDoor.Cancel));
        Assert.Equal(DiscordErrorCode.FinishedEvent, refused.Code);
        await door.Discord.DeleteEventAsync(Server(door), made.Id, OpenDoor.Cancel);
        await door.Discord.DeleteEventAsync(Server(door), made.Id, OpenDoor.Cancel);
        refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => door.Discord.EditEventAsync(
            Server(door), made.Id, new EventChange { Name = "Again" }, OpenDoor.Cancel));
        Assert.Equal(DiscordErrorCode.UnknownEvent, refused.Code);
    }

    [Fact]
    public async Task Event_moves_into_a_voice_channel_and_out_again()
    {
        await using var door = await OpenDoor.ListenAsync();
        var voice = new Snowflake(door.Guild.AddVoiceChannel("talk").Id);
        var stage = new Snowflake(door.Guild.AddStageChannel("talks").Id);
        Assert.Equal(EventKind.Voice, await door.Discord.GetEventKindAsync(Server(door), voice, OpenDoor.Cancel));
        Assert.Equal(EventKind.Stage, await door.Discord.GetEventKindAsync(Server(door), stage, OpenDoor.Cancel));
        Assert.Equal(EventKind.External, await door.Discord.GetEventKindAsync(Server(door), door.ChannelId, OpenDoor.Cancel));
        Assert.Equal(EventKind.External, await door.Discord.GetEventKindAsync(new Snowflake(1), voice, OpenDoor.Cancel));

        var made = await door.Discord.CreateEventAsync(Server(door), Body, OpenDoor.Cancel);
        var inside = new EventPlace(EventKind.Voice, voice, null);
        Assert.Equal(inside, (await EditAsync(door, made.Id, new EventChange { Place = inside, End = Body.End })).Place);
        Assert.Equal(Body.Place, (await EditAsync(door, made.Id, new EventChange { Place = Body.Place, End = Body.End })).Place);
    }

    [Fact]
    public async Task Missing_permission_shows_before_and_when_an_event_is_created()
    {
        await using var door = await OpenDoor.ListenAsync();
        Assert.True((await door.Discord.GetOwnPermissionsAsync(Server(door), OpenDoor.Cancel)).HasFlag(Permissions.CreateEvents));
        door.Guild.BotRole.Change(World.Permissions.Bot & ~World.Permissions.CreateEvents);
        Assert.False((await door.Discord.GetOwnPermissionsAsync(Server(door), OpenDoor.Cancel)).HasFlag(Permissions.CreateEvents));
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.CreateEventAsync(Server(door), Body, OpenDoor.Cancel));
        Assert.Equal(DiscordErrorCode.MissingPermissions, refused.Code);
    }

    [Fact]
    public async Task Bot_hears_what_people_do_with_events()
    {
        await using var door = await OpenDoor.ListenAsync();
        await using var heard = door.Discord.WatchEventsAsync(OpenDoor.Cancel).GetAsyncEnumerator(OpenDoor.Cancel);
        Assert.IsType<EventNotice.Began>(await NextAsync());
        var made = await door.Discord.CreateEventAsync(Server(door), Body, OpenDoor.Cancel);
        Assert.Equal(new EventNotice.Changed(Server(door)), await NextAsync());
        var item = door.Guild.ScheduledEvents[0];
        door.Ana.SetInterest(item, true);
        Assert.Equal(new EventNotice.Interest(Server(door), made.Id, new Snowflake(door.Ana.Id), true), await NextAsync());
        door.Ana.SetInterest(item, false);
        Assert.Equal(new EventNotice.Interest(Server(door), made.Id, new Snowflake(door.Ana.Id), false), await NextAsync());
        Assert.True(door.Guild.People[0].DeleteEvent(door.Guild.ScheduledEvents[0]));
        Assert.Equal(new EventNotice.Changed(Server(door)), await NextAsync());

        async Task<EventNotice> NextAsync()
        {
            Assert.True(await heard.MoveNextAsync());
            return heard.Current;
        }
    }

    [Fact]
    public async Task Thread_is_started_once_from_a_message_and_archived()
    {
        await using var door = await OpenDoor.ListenAsync();
        var message = await door.Discord.PostAsync(door.ChannelId, new() { Content = "Hi" }, "n1", OpenDoor.Cancel);
        await door.Discord.StartThreadAsync(door.ChannelId, message, "Data Engineering", OpenDoor.Cancel);
        await door.Discord.StartThreadAsync(door.ChannelId, message, "Data Engineering", OpenDoor.Cancel);
        Assert.Equal(new Snowflake(door.Guild.Id), await door.Discord.GetGuildAsync(message, OpenDoor.Cancel));
        await door.Discord.ArchiveThreadAsync(message, OpenDoor.Cancel);
        await door.Discord.ArchiveThreadAsync(message, OpenDoor.Cancel);
        await door.Discord.ArchiveThreadAsync(new Snowflake(1), OpenDoor.Cancel);
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => door.Discord.StartThreadAsync(door.ChannelId, new Snowflake(1), "Nothing", OpenDoor.Cancel));
        Assert.Equal(DiscordErrorCode.UnknownMessage, refused.Code);
    }

    private static Snowflake Server(OpenDoor door) => new(door.Guild.Id);

    private static Task<ScheduledEvent> EditAsync(OpenDoor door, Snowflake id, EventChange change) =>
        door.Discord.EditEventAsync(Server(door), id, change, OpenDoor.Cancel);
}
