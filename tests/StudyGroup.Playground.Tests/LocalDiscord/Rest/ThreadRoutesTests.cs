using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class ThreadRoutesTests
{
    private static readonly JsonNode Named = JsonNode.Parse("""{"name":"Chapter 3"}""")!;
    private static readonly JsonNode Text = JsonNode.Parse("""{"content":"x"}""")!;
    private static readonly JsonNode Opened = JsonNode.Parse("""{"archived":false}""")!;
    private static readonly JsonNode Public = JsonNode.Parse("""{"name":"Chapter 3","type":11,"auto_archive_duration":60}""")!;

    [Fact]
    public async Task Thread_from_a_message_has_its_id_and_is_dispatched()
    {
        await using var stage = await Stage.SetAsync();
        var message = (await stage.Rest.PostAsync(stage.Messages, JsonNode.Parse("""{"content":"Chapter 3 is out"}""")!)).Json.Text("id");

        var thread = await stage.Rest.PostAsync($"{stage.Messages}/{message}/threads", Named);

        Assert.Equal((201, message, "Chapter 3", 11),
            (thread.Status, thread.Json.Text("id"), thread.Json.Text("name"), thread.Json.GetProperty("type").GetInt32()));
        var told = (await stage.Gateway.ReceiveAsync("THREAD_CREATE")).GetProperty("d");
        Assert.True(told.GetProperty("newly_created").GetBoolean());
        Assert.Equal(($"{stage.Channel.Id}", $"{stage.Discord.BotId}"), (told.Text("parent_id"), told.Text("owner_id")));
        var read = (await stage.Rest.GetAsync($"{stage.Messages}/{message}")).Json;
        Assert.Equal(message, read.GetProperty("thread").Text("id"));
        Assert.Equal(32, read.GetProperty("flags").GetInt32() & 32);
        (await stage.Rest.PostAsync($"{stage.Messages}/{message}/threads", Named)).Is(400, 160004);
    }

    [Fact]
    public async Task Thread_without_a_message_is_announced_in_its_channel()
    {
        await using var stage = await Stage.SetAsync();

        var thread = (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", Public)).Json;

        Assert.Equal(60, thread.GetProperty("thread_metadata").GetProperty("auto_archive_duration").GetInt32());
        var notice = (await stage.Rest.GetAsync(stage.Messages)).Json[0];
        Assert.Equal((18, "Chapter 3"), (notice.GetProperty("type").GetInt32(), notice.Text("content")));
        Assert.Equal(thread.Text("id"), notice.GetProperty("message_reference").Text("channel_id"));
    }

    [Theory]
    [InlineData("name", "BASE_TYPE_REQUIRED", """{"type":11}""")]
    [InlineData("name", "BASE_TYPE_BAD_LENGTH",
        """{"type":11,"name":"12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901"}""")]
    [InlineData("auto_archive_duration", "BASE_TYPE_CHOICES", """{"type":11,"name":"n","auto_archive_duration":90}""")]
    [InlineData("rate_limit_per_user", "NUMBER_TYPE_MAX", """{"type":11,"name":"n","rate_limit_per_user":21601}""")]
    public async Task Thread_that_breaks_a_limit_is_refused(string path, string code, string body)
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(code, (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", JsonNode.Parse(body)!)).ErrorAt(path));
    }

    [Fact]
    public async Task Thread_without_a_type_is_private()
    {
        await using var stage = await Stage.SetAsync();
        (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", Named)).Is(403, 50013);
    }

    [Fact]
    public async Task Posting_in_a_thread_needs_its_own_permission()
    {
        await using var stage = await Stage.SetAsync();
        var thread = (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", Public)).Json.Text("id");
        stage.Channel.Deny(stage.Guild.Bot, Permissions.SendMessages);
        Assert.Equal(200, (await stage.Rest.PostAsync(
            $"/channels/{thread}/messages", JsonNode.Parse("""{"content":"x","embeds":[{"title":"t"}]}""")!)).Status);

        stage.Channel.Deny(stage.Guild.Bot, Permissions.SendMessagesInThreads);

        (await stage.Rest.PostAsync($"/channels/{thread}/messages", JsonNode.Parse("""{"content":"x"}""")!)).Is(403, 50013);
        (await stage.Rest.PostAsync($"/channels/{thread}/threads", Public)).Is(400, 50024);
    }

    [Fact]
    public async Task Archived_thread_cannot_change_until_it_is_reopened_which_a_message_does()
    {
        await using var stage = await Stage.SetAsync();
        var thread = (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", Public)).Json.Text("id");
        var archived = await stage.Rest.PatchAsync($"/channels/{thread}", JsonNode.Parse("""{"archived":true}""")!);
        Assert.True(archived.Json.GetProperty("thread_metadata").GetProperty("archived").GetBoolean());
        await stage.Gateway.ReceiveAsync("THREAD_CREATE");
        await stage.Gateway.ReceiveAsync("THREAD_UPDATE");

        (await stage.Rest.PatchAsync($"/channels/{thread}", Named)).Is(400, 50083);
        Assert.Equal(0, (await ActiveAsync(stage)).GetArrayLength());
        await stage.Rest.PostAsync($"/channels/{thread}/messages", JsonNode.Parse("""{"content":"x"}""")!);

        Assert.False((await stage.Gateway.ReceiveAsync("THREAD_UPDATE")).GetProperty("d")
            .GetProperty("thread_metadata").GetProperty("archived").GetBoolean());
        Assert.Equal(1, (await ActiveAsync(stage))[0].GetProperty("message_count").GetInt32());
    }

    [Fact]
    public async Task Messages_in_an_archived_thread_change_only_after_somebody_who_may_post_reopened_it()
    {
        await using var stage = await Stage.SetAsync();
        var thread = stage.AnaHere.StartThread("Ana's");
        var messages = $"/channels/{thread.Id}/messages";
        var id = (await stage.Rest.PostAsync(messages, Text)).Json.Text("id");
        thread.Archive();

        (await stage.Rest.PatchAsync($"{messages}/{id}", Text)).Is(400, 50083);
        (await stage.Rest.SendAsync(HttpMethod.Put, $"{messages}/pins/{id}", null)).Is(400, 50083);
        (await stage.Rest.DeleteAsync($"{messages}/{id}")).Is(400, 50083);
        Assert.Equal(200, (await stage.Rest.GetAsync($"{messages}/{id}")).Status);

        stage.Channel.Deny(stage.Guild.Bot, Permissions.SendMessagesInThreads);
        (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Opened)).Is(403, 50013);
        stage.Channel.ClearOverwrites();
        Assert.Equal(200, (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Opened)).Status);
        Assert.Equal(200, (await stage.Rest.PatchAsync($"{messages}/{id}", Text)).Status);
    }

    [Fact]
    public async Task Locked_thread_is_closed_to_whoever_cannot_manage_threads()
    {
        await using var stage = await Stage.SetAsync();
        var thread = stage.AnaHere.StartThread("Ana's");
        var messages = $"/channels/{thread.Id}/messages";
        var id = (await stage.Rest.PostAsync(messages, Text)).Json.Text("id");

        thread.Lock();
        (await stage.Rest.PostAsync(messages, Text)).Is(400, 160005);
        (await stage.Rest.PatchAsync($"{messages}/{id}", Text)).Is(400, 160005);
        (await stage.Rest.SendAsync(HttpMethod.Put, $"{messages}/pins/{id}", null)).Is(400, 160005);
        thread.Archive();
        (await stage.Rest.PostAsync(messages, Text)).Is(400, 50083);
        (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Opened)).Is(403, 50013);

        stage.Channel.Allow(stage.Guild.Bot, Permissions.ManageThreads);
        Assert.Equal(200, (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Opened)).Status);
        Assert.Equal(200, (await stage.Rest.PatchAsync($"{messages}/{id}", Text)).Status);
    }

    [Fact]
    public async Task Silent_thread_is_archived_and_an_edit_does_not_count_as_a_post()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        var thread = (await stage.Rest.PostAsync($"/channels/{stage.Channel.Id}/threads", Public)).Json.Text("id");
        var id = (await stage.Rest.PostAsync($"/channels/{thread}/messages", Text)).Json.Text("id");

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await stage.Rest.PatchAsync($"/channels/{thread}/messages/{id}", Text)).Status);
        clock.Advance(TimeSpan.FromMinutes(1));

        (await stage.Rest.PatchAsync($"/channels/{thread}/messages/{id}", Text)).Is(400, 50083);
        Assert.Equal(0, (await ActiveAsync(stage)).GetArrayLength());
    }

    [Fact]
    public async Task Deleting_threads_or_changing_those_of_others_needs_manage_threads()
    {
        await using var stage = await Stage.SetAsync();
        var thread = stage.AnaHere.StartThread("Ana's");
        (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Named)).Is(403, 50013);
        (await stage.Rest.DeleteAsync($"/channels/{thread.Id}")).Is(403, 50013);

        stage.Channel.Allow(stage.Guild.Bot, Permissions.ManageThreads);

        Assert.Equal("Chapter 3", (await stage.Rest.PatchAsync($"/channels/{thread.Id}", Named)).Json.Text("name"));
        Assert.Equal(200, (await stage.Rest.DeleteAsync($"/channels/{thread.Id}")).Status);
        (await stage.Rest.GetAsync($"/channels/{thread.Id}")).Is(404, 10003);
    }

    [Fact]
    public async Task Members_join_and_leave_a_thread()
    {
        await using var stage = await Stage.SetAsync();
        var thread = stage.AnaHere.StartThread("Ana's");
        var members = $"/channels/{thread.Id}/thread-members";

        Assert.Equal(204, (await stage.Rest.SendAsync(HttpMethod.Put, $"{members}/@me", null)).Status);
        Assert.Equal(2, (await stage.Rest.GetAsync(members)).Json.GetArrayLength());
        (await stage.Rest.DeleteAsync($"{members}/{stage.Ana.Id}")).Is(403, 50013);
        Assert.Equal(204, (await stage.Rest.DeleteAsync($"{members}/@me")).Status);
        (await stage.Rest.GetAsync($"{members}/@me")).Is(404, 10007);
    }

    [Fact]
    public async Task Command_in_a_thread_comes_from_the_thread()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync("""{"name":"ping","description":"d"}""");
        var thread = stage.AnaHere.StartThread("About the next chapter");
        await stage.Gateway.ReceiveAsync("THREAD_CREATE");

        var shown = stage.Ana.In(thread).CommandAsync("ping", TestContext.Current.CancellationToken);
        var interaction = await stage.NextInteractionAsync();
        await stage.Rest.RespondAsync(interaction, 4, JsonNode.Parse("""{"content":"pong"}"""));

        var channel = interaction.GetProperty("channel");
        Assert.Equal((11, $"{thread.Id}", $"{stage.Channel.Id}"),
            (channel.GetProperty("type").GetInt32(), interaction.Text("channel_id"), channel.Text("parent_id")));
        Assert.Same(thread, (await shown).Message!.Channel);
        Assert.DoesNotContain(stage.Guild.Channels, other => other == thread);
    }

    [Fact]
    public async Task Member_without_permission_cannot_start_a_thread()
    {
        await using var stage = await Stage.SetAsync();
        stage.Channel.Deny(stage.Guild.Everyone, Permissions.CreatePublicThreads);
        Assert.Equal("You don't have permission to start threads here.", Assert.Throws<InvalidOperationException>(
            () => stage.AnaHere.StartThread("Mine")).Message);
    }

    private static async Task<JsonElement> ActiveAsync(Stage stage) =>
        (await stage.Rest.GetAsync($"/guilds/{stage.Guild.Id}/threads/active")).Json.GetProperty("threads");
}
