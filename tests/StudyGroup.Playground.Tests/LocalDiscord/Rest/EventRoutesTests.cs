using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class EventRoutesTests
{
    private const int Guilds = 1;
    private const int WithEvents = Guilds | (1 << 16);

    public static TheoryData<string, string, string> Refused => new()
    {
        { "name", "BASE_TYPE_REQUIRED", "null" },
        { "name", "BASE_TYPE_BAD_LENGTH", $"\"{new string('n', 101)}\"" },
        { "description", "BASE_TYPE_MAX_LENGTH", $"\"{new string('d', 1001)}\"" },
        { "privacy_level", "BASE_TYPE_REQUIRED", "null" },
        { "privacy_level", "BASE_TYPE_CHOICES", "1" },
        { "entity_type", "BASE_TYPE_REQUIRED", "null" },
        { "entity_type", "NUMBER_TYPE_MAX", "4" },
        { "entity_metadata", "BASE_TYPE_REQUIRED", "null" },
        { "entity_metadata.location", "BASE_TYPE_REQUIRED", "{}" },
        { "entity_metadata.location", "BASE_TYPE_BAD_LENGTH", $$"""{"location":"{{new string('l', 101)}}"}""" },
        { "scheduled_start_time", "BASE_TYPE_REQUIRED", "null" },
        { "scheduled_start_time", "DATE_TIME_TYPE_PARSE", "\"soon\"" },
        { "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "\"2026-11-20T17:59:00Z\"" },
        { "scheduled_end_time", "BASE_TYPE_REQUIRED", "null" },
        { "scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "\"2026-12-04T18:00:00Z\"" },
        { "channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_ID_NOT_ALLOWED", "\"1\"" },
        { "recurrence_rule", "LOCAL_DISCORD_UNSUPPORTED", "{}" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Event_that_breaks_a_rule_is_refused(string path, string code, string value)
    {
        await using var stage = await SetAsync();
        var body = Body();
        body[path.Split('.')[0]] = JsonNode.Parse(value);
        Assert.Equal(code, (await stage.Rest.PostAsync(Events(stage), body)).ErrorAt(path));
        Assert.Empty(stage.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task Event_is_created_edited_listed_deleted_and_dispatched_to_sessions_with_the_intent()
    {
        await using var stage = await SetAsync(WithEvents);

        var made = await stage.Rest.PostAsync(Events(stage), Body());
        Assert.Equal((200, "Seminar 3", 1), (made.Status, made.Json.Text("name"), made.Json.GetProperty("status").GetInt32()));
        Assert.Equal(made.Json.Text("id"), (await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_CREATE")).GetProperty("d").Text("id"));
        var one = $"{Events(stage)}/{made.Json.Text("id")}";
        var edited = await stage.Rest.PatchAsync(
            one, JsonNode.Parse("""{"name":"Seminar 3 · Chapter 3","description":null,"entity_metadata":{"location":"Room 2"}}""")!);
        Assert.Equal("Room 2", edited.Json.GetProperty("entity_metadata").Text("location"));
        Assert.Equal(made.Json.Text("scheduled_start_time"), edited.Json.Text("scheduled_start_time"));
        await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_UPDATE");
        Assert.Equal("Seminar 3 · Chapter 3", (await stage.Rest.GetAsync(Events(stage))).Json[0].Text("name"));

        Assert.Equal(204, (await stage.Rest.DeleteAsync(one)).Status);
        await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_DELETE");
        (await stage.Rest.GetAsync(one)).Is(404, 10070);
    }

    [Fact]
    public async Task Event_starts_and_ends_by_the_clock_and_cannot_change_afterwards()
    {
        var clock = Clocks.Still();
        await using var stage = await SetAsync(WithEvents, clock);
        var one = $"{Events(stage)}/{(await stage.Rest.PostAsync(Events(stage), Body())).Json.Text("id")}";
        await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_CREATE");

        clock.SetUtcNow(new DateTimeOffset(2026, 12, 4, 18, 0, 0, TimeSpan.Zero));
        Assert.Equal(
            2, (await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_UPDATE")).GetProperty("d").GetProperty("status").GetInt32());
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 4, 19, 30, 0, TimeSpan.Zero));
        Assert.Equal(
            3, (await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_UPDATE")).GetProperty("d").GetProperty("status").GetInt32());

        (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"name":"Again"}""")!)).Is(400, 180000);
        Assert.Equal("[]", (await stage.Rest.GetAsync(Events(stage))).Body);
    }

    [Fact]
    public async Task Status_cannot_go_back_and_canceled_event_is_not_listed()
    {
        await using var stage = await SetAsync();
        var one = $"{Events(stage)}/{(await stage.Rest.PostAsync(Events(stage), Body())).Json.Text("id")}";

        Assert.Equal("GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION",
            (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"status":3}""")!)).ErrorAt("status"));
        Assert.Equal(4, (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"status":4}""")!)).Json.GetProperty("status").GetInt32());
        Assert.Equal("[]", (await stage.Rest.GetAsync(Events(stage))).Body);
    }

    [Fact]
    public async Task Interested_people_are_counted_listed_and_dispatched()
    {
        await using var stage = await SetAsync(WithEvents);
        var one = $"{Events(stage)}/{(await stage.Rest.PostAsync(Events(stage), Body())).Json.Text("id")}";
        await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_CREATE");

        stage.Ana.SetInterest(stage.Guild.ScheduledEvents[0], true);
        stage.Ana.SetInterest(stage.Guild.ScheduledEvents[0], true);

        Assert.Equal(
            $"{stage.Ana.Id}", (await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_USER_ADD")).GetProperty("d").Text("user_id"));
        Assert.Equal(1, (await stage.Rest.GetAsync($"{one}?with_user_count=true")).Json.GetProperty("user_count").GetInt32());
        var users = (await stage.Rest.GetAsync($"{one}/users?with_member=true")).Json;
        Assert.Equal("Ana", Assert.Single(users.EnumerateArray()).GetProperty("member").GetProperty("user").Text("global_name"));
        stage.Ana.SetInterest(stage.Guild.ScheduledEvents[0], false);
        await stage.Gateway.ReceiveAsync("GUILD_SCHEDULED_EVENT_USER_REMOVE");
        Assert.Equal("[]", (await stage.Rest.GetAsync($"{one}/users")).Body);
    }

    [Fact]
    public async Task Events_need_a_permission_and_stop_at_a_hundred()
    {
        await using var stage = await SetAsync();
        for (var i = 0; i < 100; i++)
            Assert.Equal(200, (await stage.Rest.PostAsync(Events(stage), Body())).Status);
        (await stage.Rest.PostAsync(Events(stage), Body())).Is(400, 30038);

        stage.Guild.BotRole.Change(Permissions.Bot & ~Permissions.CreateEvents);

        (await stage.Rest.PostAsync(Events(stage), Body())).Is(403, 50013);
        (await stage.Rest.DeleteAsync($"{Events(stage)}/{stage.Guild.ScheduledEvents[0].Id}")).Is(403, 50013);
    }

    [Fact]
    public async Task Voice_event_needs_its_channel_and_starts_and_ends_only_when_told()
    {
        var clock = Clocks.Still();
        await using var stage = await SetAsync(clock: clock);
        var voice = stage.Guild.AddVoiceChannel("talk");
        var body = In(voice, type: 2);
        body["entity_metadata"] = new JsonObject { ["location"] = "here" };
        Assert.Equal("GUILD_SCHEDULED_EVENT_ENTITY_METADATA_NOT_ALLOWED",
            (await stage.Rest.PostAsync(Events(stage), body)).ErrorAt("entity_metadata"));
        Assert.Equal("BASE_TYPE_REQUIRED", (await stage.Rest.PostAsync(Events(stage), In(null, type: 2))).ErrorAt("channel_id"));
        Assert.Equal("GUILD_SCHEDULED_EVENT_INVALID_CHANNEL_TYPE",
            (await stage.Rest.PostAsync(Events(stage), In(voice, type: 1))).ErrorAt("channel_id"));

        var made = await stage.Rest.PostAsync(Events(stage), In(voice, type: 2));
        Assert.Equal((200, $"{voice.Id}"), (made.Status, made.Json.Text("channel_id")));
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 4, 20, 0, 0, TimeSpan.Zero));
        Assert.Equal(EventStatus.Scheduled, Assert.Single(stage.Guild.ScheduledEvents).Status);
        var one = $"{Events(stage)}/{made.Json.Text("id")}";
        Assert.Equal(200, (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"status":2}""")!)).Status);
        Assert.Equal(200, (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"status":3}""")!)).Status);
        Assert.Empty(stage.Guild.ScheduledEvents);
    }

    [Fact]
    public async Task Event_moves_between_a_channel_and_a_place_outside_with_everything_the_new_kind_needs()
    {
        await using var stage = await SetAsync();
        var voice = stage.Guild.AddVoiceChannel("talk");
        var one = $"{Events(stage)}/{(await stage.Rest.PostAsync(Events(stage), In(voice, type: 2))).Json.Text("id")}";

        Assert.Equal("BASE_TYPE_REQUIRED",
            (await stage.Rest.PatchAsync(one, JsonNode.Parse("""{"entity_type":3,"channel_id":null}""")!)).ErrorAt("entity_metadata"));
        var outside = JsonNode.Parse("""
            {"entity_type":3,"channel_id":null,"entity_metadata":{"location":"Room 2"},"scheduled_end_time":"2026-12-04T19:30:00Z"}
            """)!;
        Assert.Equal("Room 2", (await stage.Rest.PatchAsync(one, outside)).Json.GetProperty("entity_metadata").Text("location"));
        var inside = await stage.Rest.PatchAsync(
            one, JsonNode.Parse($$"""{"entity_type":2,"channel_id":"{{voice.Id}}","entity_metadata":null}""")!);
        Assert.Equal($"{voice.Id}", inside.Json.Text("channel_id"));
    }

    [Fact]
    public async Task Events_in_channels_need_permissions_there()
    {
        await using var stage = await SetAsync();
        var (voice, talks) = (stage.Guild.AddVoiceChannel("talk"), stage.Guild.AddStageChannel("talks"));
        (await stage.Rest.PostAsync(Events(stage), In(talks, type: 1))).Is(403, 50013);
        talks.Allow(stage.Guild.Bot, Permissions.ManageChannels | Permissions.MuteMembers | Permissions.MoveMembers);
        Assert.Equal(200, (await stage.Rest.PostAsync(Events(stage), In(talks, type: 1))).Status);

        voice.Deny(stage.Guild.Bot, Permissions.Connect);
        (await stage.Rest.PostAsync(Events(stage), In(voice, type: 2))).Is(403, 50013);
    }

    [Fact]
    public async Task People_change_events_if_they_may()
    {
        await using var stage = await SetAsync();
        await stage.Rest.PostAsync(Events(stage), Body());
        var item = Assert.Single(stage.Guild.ScheduledEvents);
        var olga = stage.Guild.AddPerson("Olga", Permissions.ManageEvents);

        Assert.False(stage.Ana.EditEvent(item, found => found with { Name = "Mine" }));
        Assert.False(stage.Ana.DeleteEvent(item));
        Assert.True(olga.EditEvent(item, found => found with { Name = "Ours" }));
        Assert.Equal("Ours", Assert.Single(stage.Guild.ScheduledEvents).Name);
        Assert.True(olga.CancelEvent(stage.Guild.ScheduledEvents[0]));
        Assert.Empty(stage.Guild.ScheduledEvents);
    }

    private static JsonNode In(Channel? channel, int type)
    {
        var body = Body();
        body["entity_type"] = type;
        body["entity_metadata"] = null;
        body["channel_id"] = channel is null ? null : $"{channel.Id}";
        return body;
    }

    private static Task<Stage> SetAsync(int intents = Guilds, FakeTimeProvider? clock = null) => Stage.SetAsync(
        intents: intents,
        options: new LocalDiscordOptions { WireClock = Clocks.Real, WorldClock = clock ?? Clocks.Still(), BucketLimit = 1_000 });

    private static string Events(Stage stage) => string.Create(CultureInfo.InvariantCulture, $"/guilds/{stage.Guild.Id}/scheduled-events");

    private static JsonNode Body() => JsonNode.Parse("""
        {"name":"Seminar 3","description":"Chapter 3","privacy_level":2,"entity_type":3,
         "entity_metadata":{"location":"https://example.org/room"},
         "scheduled_start_time":"2026-12-04T18:00:00Z","scheduled_end_time":"2026-12-04T19:30:00Z"}
        """)!;
}
