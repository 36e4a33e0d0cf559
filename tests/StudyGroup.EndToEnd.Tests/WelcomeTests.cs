using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What a server that the bot has just joined sees of it.</summary>
public sealed class WelcomeTests
{
    private const string Greeting = "Hi, I'm here for your reading group";

    // How long a message that may be on its way is given to arrive before it is looked for.
    private static readonly TimeSpan ToArrive = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task New_server_is_welcomed_once_and_its_button_leads_an_organizer_through_the_setup()
    {
        await using var stage = await Stage.WithBotAsync();
        var (guild, hall, boss, reader) = Join(stage);
        var welcome = await WelcomedAsync(stage, hall);
        Assert.Contains("the 9 seminars of **Designing Machine Learning Systems**, by Chip Huyen.", welcome.Text, StringComparison.Ordinal);
        Assert.Empty(welcome.PingedRoles);

        var refused = await reader.PressAsync(welcome, "Set up", stage.Cancel);
        Assert.StartsWith("Only organizers can do that", refused.Text, StringComparison.Ordinal);
        var asked = await boss.PressAsync(welcome, "Set up", stage.Cancel);
        Assert.True(asked.IsEphemeral);
        Assert.Contains("step 1 of", asked.Text, StringComparison.Ordinal);
        asked = await asked.ChooseAsync("Pick a channel", [hall], stage.Cancel);
        Assert.Contains($"Channel: {hall.Mention}", asked.Text, StringComparison.Ordinal);

        await stage.RestartBotAsync();
        guild.IsUnavailable = true;
        guild.IsUnavailable = false;
        await CommandAsync(stage, reader);
        await stage.SettledAsync();
        Assert.Equal(1, Greetings(hall, reader));
        Assert.Contains(
            $"my welcome · posted in {hall.Mention}", (await CommandAsync(stage, boss, "manage reminders", ("show", "log"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_invited_the_bot_while_it_was_down_is_welcomed_once_it_is_up()
    {
        await using var stage = await Stage.EmptyAsync(("Seed:File", ""));
        var (_, hall, _, _) = Join(stage);
        await stage.StartBotAsync();
        Assert.Contains("Your schedule is still empty.", (await WelcomedAsync(stage, hall)).Text, StringComparison.Ordinal);
        await stage.RestartBotAsync();
        await stage.SettledAsync();
        Assert.Equal(1, Greetings(hall));
    }

    [Fact]
    public async Task New_group_starts_with_three_reminders_and_a_recap()
    {
        await using var stage = await Stage.EmptyAsync(("Group:Reminders", "7d, 1d, 1h"), ("Group:Recap", "true"));
        var (_, hall, boss, _) = Join(stage);
        await stage.StartBotAsync();
        await WelcomedAsync(stage, hall);
        var settings = (await CommandAsync(stage, boss, "manage settings")).Text;
        Assert.Contains("7d, 1d, 1h\n", settings, StringComparison.Ordinal);
        Assert.Contains("ecap after each seminar: on", settings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Welcome_that_no_channel_takes_comes_with_the_first_answer_and_with_no_other(bool isRefused)
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Refused(403, 50013, "Missing Permissions"), times: 9);
        var guild = stage.Discord.AddGuild("Others", systemChannel: isRefused ? "lobby" : null);
        var hall = guild.AddChannel("hall");
        var reader = guild.AddPerson("Rita").In(hall);
        await stage.Discord.WaitForCommandAsync(guild, "manage", stage.Cancel);
        await UntilRecordedAsync(stage, guild);
        await stage.SettledAsync();

        var first = await CommandAsync(stage, reader);
        Assert.Contains("Upcoming seminars", first.Text, StringComparison.Ordinal);
        await stage.UntilAsync(() => Greetings(hall, reader) == 1);
        var welcome = hall.Messages(reader.Person).Single(m => m.Text.StartsWith(Greeting, StringComparison.Ordinal));
        Assert.Equal(reader.Person, welcome.OnlyFor);
        Assert.Equal(["Set up"], welcome.Buttons.Select(button => button.Label));
        await CommandAsync(stage, reader);
        await stage.RestartBotAsync();
        await CommandAsync(stage, reader);
        await stage.SettledAsync();
        Assert.Equal(1, Greetings(hall, reader));
        if (isRefused)
        {
            Assert.Single(
                stage.Discord.Log.Entries(),
                entry => entry.What.Contains($"/channels/{guild.SystemChannel!.Id}/messages", StringComparison.Ordinal)
                    && entry.What.StartsWith("POST", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task First_commands_at_once_bring_one_welcome()
    {
        await using var stage = await Stage.WithBotAsync();
        var guild = stage.Discord.AddGuild("Others");
        var hall = guild.AddChannel("hall");
        var people = Enumerable.Range(1, 8).Select(i => guild.AddPerson($"Reader {i}").In(hall)).ToArray();
        await stage.Discord.WaitForCommandAsync(guild, "manage", stage.Cancel);
        await UntilRecordedAsync(stage, guild);
        await Task.WhenAll(people.Select(person => CommandAsync(stage, person)));
        await stage.UntilAsync(() => people.Any(person => Greetings(hall, person) == 1));
        await CommandAsync(stage, people[0]);
        Assert.Equal(1, people.Sum(person => Greetings(hall, person)));
    }

    [Fact]
    public async Task Old_servers_outages_and_returns_bring_no_welcome()
    {
        await using var stage = await Stage.EmptyAsync();
        var (old, hall, _, reader) = Join(stage);
        old.BotJoinedAt -= TimeSpan.FromDays(1);
        await stage.StartBotAsync();
        await CommandAsync(stage, reader);
        old.IsUnavailable = true;
        old.IsUnavailable = false;
        old.RemoveBot();
        old.ReturnBot();
        await stage.Discord.WaitForCommandAsync(old, "manage", stage.Cancel);
        await CommandAsync(stage, reader);
        await stage.SettledAsync();
        Assert.Equal(0, Greetings(hall, reader));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Bot_killed_while_it_welcomes_a_server_does_it_once(bool posted)
    {
        await using var stage = await Stage.EmptyAsync();
        var (_, hall, _, reader) = Join(stage);
        var armed = stage.Discord.Faults.On("POST", $"/channels/{hall.Id}/messages", new Fault.Paused(AfterEffect: posted), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        stage.Discord.ForgetNonces();
        await stage.StartBotAsync();
        await stage.TurnAsync(ToArrive);
        await WelcomedAsync(stage, hall);
        await stage.SettledAsync();
        await CommandAsync(stage, reader);
        Assert.Equal(1, Greetings(hall, reader));
    }

    private static (Guild Guild, Channel Hall, Actor Boss, Actor Reader) Join(Stage stage)
    {
        var guild = stage.Discord.AddGuild("Others", systemChannel: "hall");
        var hall = guild.SystemChannel!;
        return (guild, hall, guild.AddPerson("Boss", Permissions.ManageEvents).In(hall), guild.AddPerson("Rita").In(hall));
    }

    private static Task<Message> WelcomedAsync(Stage stage, Channel hall) =>
        stage.MessageAsync(hall, m => m.OnlyFor is null && m.Text.StartsWith(Greeting, StringComparison.Ordinal));

    private static int Greetings(Channel hall, Actor? reader = null) =>
        hall.Messages(reader?.Person).Count(m => m.Text.StartsWith(Greeting, StringComparison.Ordinal));

    private static Task UntilRecordedAsync(Stage stage, Guild guild) => stage.UntilAsync(() => stage.HasRecordOf(guild));

    private static Task<Shown> CommandAsync(
        Stage stage, Actor who, string command = "schedule", params (string Name, object Value)[] options) =>
        who.CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), stage.Cancel);
}
