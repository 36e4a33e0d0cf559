using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using StudyGroup.Discord;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class InteractionTests : InteractionBench
{
    [Fact]
    public async Task A_reply_is_the_first_answer_and_the_group_begins_with_it()
    {
        await SendAsync(ACommand());

        Assert.False((await MessageAsync()).Ephemeral);
        Assert.Equal(new GroupId(5), Assert.Single(Stores.Groups).Key);
    }

    [Fact]
    public async Task A_refusal_is_private()
    {
        Command.Reply = new Refusal($"No.");

        await SendAsync(ACommand());

        var said = await MessageAsync();
        Assert.True(said.Ephemeral);
        Assert.Equal("No.", said.Body.Content);
    }

    [Fact]
    public async Task A_file_that_was_given_comes_with_what_discord_tells_of_it()
    {
        var file = new ResolvedFile(new(7), "plan.md", 12, new Uri("https://cdn.example/plan.md"), "text/markdown");

        await SendAsync(ACommand() with
        {
            Options = new Dictionary<string, OptionValue> { ["file"] = new(Id: file.Id) },
            Files = new Dictionary<Snowflake, ResolvedFile> { [file.Id] = file },
        });

        await MessageAsync();
        Assert.Equal(new GivenFile("plan.md", 12, file.Url, "text/markdown"), Assert.IsType<CommandCall>(Command.Heard).Options.File("file"));
    }

    [Fact]
    public async Task A_reply_with_a_file_is_answered_with_it()
    {
        Command.Reply = new Reply.Private(new Card { Lines = [$"Here it is."], Files = [new FileToSend("plan.md", "text/markdown", "# Plan")] });

        await SendAsync(ACommand());

        var body = (await MessageAsync()).Body;
        Assert.Equal(("Here it is.", "plan.md"), (body.Content, Assert.Single(body.Files).Name));
    }

    [Fact]
    public async Task A_slow_reply_is_deferred_with_the_commands_visibility_and_then_filled_in()
    {
        var slow = Command.Wait();
        await SendAsync(ACommand());
        await Command.Started.Task;

        Wire.Advance(InteractionRun.BeforeDefer);
        Assert.Equal(("respond", new InteractionResponse.Defer(false)), await NextAsync());
        slow.SetResult();

        Assert.Equal("edit", (await NextAsync()).Verb);
    }

    [Fact]
    public async Task The_time_that_an_interaction_has_waited_counts()
    {
        var slow = Command.Wait();
        var interaction = ACommand();
        Wire.Advance(InteractionRun.BeforeDefer);

        await SendAsync(interaction);

        Assert.IsType<InteractionResponse.Defer>((await NextAsync()).What);
        slow.SetResult();
    }

    [Fact]
    public async Task A_refusal_after_a_public_deferral_takes_it_away_and_follows_up_privately()
    {
        Command.Reply = new Refusal($"No.");

        await DeferredAsync(ACommand());

        Assert.Equal("delete", (await NextAsync()).Verb);
        Assert.Equal("follow privately", (await NextAsync()).Verb);
    }

    [Fact]
    public async Task A_form_that_comes_too_late_is_asked_for_again()
    {
        Command.Reply = new Reply.Ask(new Form("Title", new ActionId("go"), [new FormField("a", "A", 10)]));

        await DeferredAsync(AButton());

        var (verb, what) = await NextAsync();
        Assert.Equal("follow privately", verb);
        Assert.Contains("once more", Assert.IsType<MessageBody>(what).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_time_is_opened()
    {
        Command.Reply = new Reply.Ask(new Form("Title", new ActionId("go"), [new FormField("a", "A", 10)]));

        await SendAsync(AButton());

        Assert.Equal("sg1:go", Assert.IsType<InteractionResponse.Modal>((await NextAsync()).What).CustomId);
    }

    [Fact]
    public async Task A_buttons_message_is_replaced_at_once_or_later()
    {
        Command.Reply = new Reply.Replace(new Card { Lines = [$"Here you are."] });

        await SendAsync(AButton());
        Assert.IsType<InteractionResponse.Update>((await NextAsync()).What);

        await DeferredAsync(AButton());
        Assert.Equal("edit", (await NextAsync()).Verb);
    }

    [Fact]
    public async Task A_command_has_nothing_to_replace_and_answers_privately()
    {
        Command.Reply = new Reply.Replace(new Card { Lines = [$"Here you are."] });

        await SendAsync(ACommand());

        Assert.True((await MessageAsync()).Ephemeral);
    }

    [Fact]
    public async Task A_button_of_another_program_gets_a_sentence()
    {
        await SendAsync(AButton("what is this?"));

        Assert.True((await MessageAsync()).Ephemeral);
    }

    [Fact]
    public async Task An_exception_is_logged_with_its_context_and_the_member_hears_something_calm()
    {
        Command.Problem = new InvalidOperationException("a bug");

        await SendAsync(ACommand());

        var said = await MessageAsync();
        Assert.True(said.Ephemeral);
        Assert.Contains("try again", said.Body.Content, StringComparison.Ordinal);
        var line = Assert.Single(Log.Lines);
        Assert.Contains("/go (interaction 1, server 5, member 9)", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_after_a_deferral_is_told_as_well()
    {
        Command.Problem = new InvalidOperationException("a bug");

        await DeferredAsync(ACommand());

        Assert.Equal("delete", (await NextAsync()).Verb);
        Assert.Equal("follow privately", (await NextAsync()).Verb);
    }

    [Fact]
    public async Task An_answer_that_Discord_does_not_take_is_followed_by_one_that_it_may()
    {
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(400, 50035, "Invalid Form Body"));

        await SendAsync(ACommand());

        Assert.True((await MessageAsync()).Ephemeral);
    }

    [Fact]
    public async Task A_late_answer_is_logged_once_with_its_age()
    {
        var interaction = ACommand();
        Wire.Advance(TimeSpan.FromSeconds(1));
        Discord.RespondFailures.Enqueue(new DiscordRefusedException(404, DiscordErrorCode.UnknownInteraction, "Unknown interaction"));

        await SendAsync(interaction);
        await StopAsync();

        Assert.Contains("1000 ms", Assert.Single(Log.Lines), StringComparison.Ordinal);
        Assert.False(Discord.Said.Reader.TryRead(out _));
    }

    [Fact]
    public async Task An_interaction_that_comes_twice_is_answered_once()
    {
        var interaction = ACommand();
        await SendAsync(interaction);
        await SendAsync(interaction);
        await StopAsync();

        Assert.Equal("respond", (await NextAsync()).Verb);
        Assert.False(Discord.Said.Reader.TryRead(out _));
    }

    [Fact]
    public async Task In_a_direct_message_there_is_no_group()
    {
        await SendAsync(ACommand() with { GuildId = null });

        var said = await MessageAsync();
        Assert.True(said.Ephemeral);
        Assert.Contains("server", said.Body.Content, StringComparison.Ordinal);
        Assert.Empty(Stores.Groups);
    }

    [Fact]
    public async Task Suggestions_are_given_and_none_where_they_fail()
    {
        await SendAsync(SomeTyping());
        Assert.Equal("5", Assert.Single(Assert.IsType<InteractionResponse.Suggestions>((await NextAsync()).What).Choices).Name);

        Command.Problem = new InvalidOperationException("a bug");
        await SendAsync(SomeTyping());
        Assert.Empty(Assert.IsType<InteractionResponse.Suggestions>((await NextAsync()).What).Choices);
    }

    [Fact]
    public async Task A_closed_gateway_ends_the_bot_with_its_sentence()
    {
        await Listening.StartAsync(TestContext.Current.CancellationToken);
        Discord.Break(new DiscordFatalException("The token is refused."));
        await Listening.ExecuteTask!;

        Assert.True(Lifetime.IsStopped);
        Assert.Equal("The token is refused.", Ending.Sentence);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_being_answered()
    {
        var slow = Command.Wait();
        await SendAsync(ACommand());
        await Command.Started.Task;

        var stopping = StopAsync();
        Assert.False(stopping.IsCompleted);
        slow.SetResult();
        await stopping;

        Assert.Equal("respond", (await NextAsync()).Verb);
    }
}
