using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class InteractionTests : InteractionFixture
{
    [Fact]
    public async Task A_reply_is_the_first_answer_and_the_group_begins_with_it()
    {
        await SendAsync(ACommand());

        Assert.False((await MessageAsync()).Ephemeral);
        Assert.Equal(new GroupId(5), Assert.Single(Stores.Groups).Key);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_that_is_kept_up_to_date_asks_which_message_it_is_and_remembers_that(bool late)
    {
        var live = new PointAdded(new PointId(1), new SeminarId(1));
        Command.Reply = new Reply.Public(new Card { Lines = [$"Added."], Live = live });
        Discord.AnswerMessage = new Snowflake(77);

        var command = ACommand();
        command = command with { Header = command.Header with { ChannelId = new Snowflake(10) } };
        if (late) await DeferredAsync(command);
        else await SendAsync(command);
        var said = await NextAsync();
        await StopAsync();

        Assert.True(late || said.What is InteractionResponse.Message { AsksForId: true });
        Assert.Equal(new Snowflake(77), Sent.Find(live.KeyOf(new GroupId(5), new SeminarId(1), default)));
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
        Assert.Equal(
            new GivenFile("plan.md", 12, file.Url, "text/markdown"), Assert.IsType<CommandCall>(Command.Heard).Options.File("file"));
    }

    [Fact]
    public async Task A_reply_with_a_file_is_answered_with_it()
    {
        Command.Reply =
            new Reply.Private(new Card { Lines = [$"Here it is."], Files = [new FileToSend("plan.md", "text/markdown", "# Plan")] });

        await SendAsync(ACommand());

        var body = (await MessageAsync()).Body;
        Assert.Equal(("Here it is.", "plan.md"), (body.Content, Assert.Single(body.Files).Name));
    }

    [Fact]
    public async Task A_form_in_time_is_opened()
    {
        Command.Reply = new Reply.Ask(new Form("Title", new ActionId("go"), [new FormField("a", "A", 10)]));

        await SendAsync(AButton());

        Assert.Equal("sg1:go", Assert.IsType<InteractionResponse.Modal>((await NextAsync()).What).CustomId);
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
    public async Task Direct_message_has_no_group()
    {
        var command = ACommand();
        await SendAsync(command with { Header = command.Header with { GuildId = null } });

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
}
