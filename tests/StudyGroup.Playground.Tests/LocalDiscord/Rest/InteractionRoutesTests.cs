using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Tests.LocalDiscord.Rest;

public sealed class InteractionRoutesTests
{
    private static readonly JsonNode Hi = JsonNode.Parse("""{"content":"hi"}""")!;
    private static readonly JsonNode Modal = JsonNode.Parse("""
        {"title":"t","custom_id":"m","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"i","style":1}}]}
        """)!;

    [Fact]
    public async Task Interaction_is_unknown_after_three_seconds()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        var (interaction, shown) = await stage.PingAsync();

        clock.Advance(TimeSpan.FromSeconds(3));

        (await stage.Rest.RespondAsync(interaction, 4, Hi)).Is(404, 10062);
        Assert.StartsWith("The application did not respond", (await shown).Failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_invalid_after_fifteen_minutes()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        var (interaction, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 5);

        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(200, (await stage.Rest.EditOriginalAsync(interaction, Hi)).Status);
        clock.Advance(TimeSpan.FromMinutes(1));

        (await stage.Rest.EditOriginalAsync(interaction, Hi)).Is(401, 50027);
        (await stage.Rest.FollowUpAsync(interaction, Hi)).Is(401, 50027);
        Assert.Equal("hi", (await shown).Text);
        Assert.True((await shown).IsDeferred);
    }

    [Fact]
    public async Task Second_first_answer_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();

        Assert.Equal(204, (await stage.Rest.RespondAsync(interaction, 4, Hi)).Status);

        (await stage.Rest.RespondAsync(interaction, 4, Hi)).Is(400, 40060);
        (await stage.Rest.RespondAsync(interaction, 9, Modal)).Is(400, 40060);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Command_cannot_be_answered_with_a_response_for_other_interactions(int type)
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        Assert.Equal("BASE_TYPE_CHOICES", (await stage.Rest.RespondAsync(interaction, type, Hi)).ErrorAt("type"));
    }

    [Fact]
    public async Task Modal_cannot_be_answered_with_a_modal_or_update_a_missing_message()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 9, Modal);
        _ = (await shown).SubmitAsync(new Dictionary<string, string> { ["i"] = "x" }, TestContext.Current.CancellationToken);
        var submit = await stage.NextInteractionAsync();

        Assert.Equal("BASE_TYPE_CHOICES", (await stage.Rest.RespondAsync(submit, 9, Modal)).ErrorAt("type"));
        Assert.Equal("BASE_TYPE_CHOICES", (await stage.Rest.RespondAsync(submit, 7, Hi)).ErrorAt("type"));
        Assert.Equal(204, (await stage.Rest.RespondAsync(submit, 4, Hi)).Status);
    }

    [Fact]
    public async Task Ephemeral_answer_exists_only_for_its_token_and_its_person()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 4, JsonNode.Parse("""{"content":"psst","flags":64}"""));
        var id = (await shown).Message!.Id;

        (await stage.Rest.GetAsync($"{stage.Messages}/{id}")).Is(404, 10008);
        (await stage.Rest.PatchAsync($"{stage.Messages}/{id}", Hi)).Is(404, 10008);
        Assert.Equal("[]", (await stage.Rest.GetAsync(stage.Messages)).Body);
        Assert.Empty(stage.Channel.Messages());
        Assert.Equal("hi", (await stage.Rest.EditOriginalAsync(interaction, Hi)).Json.Text("content"));
        Assert.Equal("hi", Assert.Single(stage.Channel.Messages(stage.Ana)).Text);
        Assert.Equal(204, (await stage.Rest.DeleteAsync($"{stage.Rest.Hook(interaction)}/messages/@original")).Status);
        (await stage.Rest.EditOriginalAsync(interaction, Hi)).Is(404, 10008);
    }

    [Fact]
    public async Task Follow_up_before_the_first_answer_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        (await stage.Rest.FollowUpAsync(interaction, Hi)).Is(404, 10015);
    }

    [Fact]
    public async Task First_follow_up_to_a_deferred_answer_becomes_that_answer()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, shown) = await stage.PingAsync();
        await stage.Rest.RespondAsync(interaction, 5);

        await stage.Rest.FollowUpAsync(interaction, JsonNode.Parse("""{"content":"hi","flags":64}""")!);
        await stage.Rest.FollowUpAsync(interaction, JsonNode.Parse("""{"content":"more","flags":64}""")!);

        Assert.False((await shown).IsEphemeral);
        Assert.Equal("more", Assert.Single((await shown).FollowUps).Text);
    }

    [Fact]
    public async Task Response_is_returned_on_request()
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, shown) = await stage.PingAsync();

        var answer = await stage.Rest.PostAsync(
            $"/interactions/{interaction.Text("id")}/{interaction.Text("token")}/callback?with_response=true",
            new JsonObject { ["type"] = 4, ["data"] = Hi.DeepClone() });

        Assert.Equal($"{(await shown).Message!.Id}", answer.Json.GetProperty("interaction").Text("response_message_id"));
        Assert.Equal("hi", answer.Json.GetProperty("resource").GetProperty("message").Text("content"));
    }

    [Fact]
    public async Task Refused_answer_can_be_retried_and_is_reported_to_whoever_waits()
    {
        var clock = Clocks.Still();
        await using var stage = await Stage.SetAsync(clock);
        var (interaction, shown) = await stage.PingAsync();

        var tooLong = new JsonObject { ["content"] = new string('x', 2001) };
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await stage.Rest.RespondAsync(interaction, 4, tooLong)).ErrorAt("data.content"));
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Contains("50035", (await shown).Failed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "title", "BASE_TYPE_BAD_LENGTH", """{"title":"1234567890123456789012345678901234567890123456","custom_id":"m","components":[]}""")]
    [InlineData("custom_id", "BASE_TYPE_REQUIRED", """{"title":"t","components":[]}""")]
    [InlineData("components", "BASE_TYPE_BAD_LENGTH", """{"title":"t","custom_id":"m","components":[]}""")]
    [InlineData("components.0.component.label", "TEXT_INPUT_LABEL_NOT_ALLOWED",
        """{"title":"t","custom_id":"m","components":[{"type":18,"label":"l","component":"""
        + """{"type":4,"custom_id":"i","style":1,"label":"l"}}]}""")]
    [InlineData("components.0.label", "BASE_TYPE_REQUIRED",
        """{"title":"t","custom_id":"m","components":[{"type":18,"component":{"type":4,"custom_id":"i","style":1}}]}""")]
    [InlineData("components.0.component.value", "BASE_TYPE_MAX_LENGTH",
        """{"title":"t","custom_id":"m","components":[{"type":18,"label":"l","component":"""
        + """{"type":4,"custom_id":"i","style":1,"max_length":2,"value":"abc"}}]}""")]
    [InlineData("components.1.component.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED",
        """{"title":"t","custom_id":"m","components":[{"type":18,"label":"l","component":"""
        + """{"type":4,"custom_id":"i","style":1}},{"type":18,"label":"l","component":{"type":4,"custom_id":"i","style":1}}]}""")]
    public async Task Modal_that_breaks_a_limit_is_refused(string path, string code, string modal)
    {
        await using var stage = await Stage.SetAsync();
        var (interaction, _) = await stage.PingAsync();
        Assert.Equal(code, (await stage.Rest.RespondAsync(interaction, 9, JsonNode.Parse(modal))).ErrorAt($"data.{path}"));
    }
}
