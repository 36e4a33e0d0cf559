using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class DeferralTests : InteractionFixture
{
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
    public async Task Slow_reply_that_pings_somebody_is_filled_in_first_and_pings_them_in_a_message_after()
    {
        Command.Reply = new Reply.Public(new Card { Title = $"Swap?", PingsPeople = [new MemberId(30)] });

        await DeferredAsync(ACommand());

        var (filled, ping) = (await NextAsync(), await NextAsync());
        Assert.Equal(("edit", "follow"), (filled.Verb, ping.Verb));
        var body = Assert.IsType<MessageBody>(ping.What);
        Assert.Equal([new Snowflake(30)], body.PingedUsers);
        Assert.StartsWith("<@30>", body.Content, StringComparison.Ordinal);
        Assert.Empty(body.Buttons);
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
        Assert.Contains("Please try again", Assert.IsType<MessageBody>(what).Content, StringComparison.Ordinal);
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
    public async Task Exception_after_a_deferral_is_reported_to_the_member()
    {
        Command.Problem = new InvalidOperationException("a bug");

        await DeferredAsync(ACommand());

        Assert.Equal("delete", (await NextAsync()).Verb);
        Assert.Equal("follow privately", (await NextAsync()).Verb);
    }
}
