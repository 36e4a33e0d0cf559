using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>The program itself: if started wrongly, it says what's wrong and what to do, touches no file and exits with 1.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("study-group-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bot_without_a_token_says_where_to_put_one()
    {
        var (code, said) = await StartAsync(("Discord:Token", ""));
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains("Discord__Token", said, StringComparison.Ordinal);
        AssertCalm(said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task All_problems_with_the_settings_are_reported_at_once()
    {
        var (code, said) = await StartAsync(
            ("Discord:Token", ""), ("Group:TimeZone", "Mars/Olympus"), ("Group:Start", "25:00"), ("Group:Length", "-1"),
            ("Group:Reminders", "often"), ("Discord:ApiBaseUrl", "nowhere"));
        Assert.True(code == 1, $"{code}: {said}");
        foreach (var word in new[] { "Discord:Token", "Mars/Olympus", "25:00", "often", "nowhere" })
            Assert.Contains(word, said, StringComparison.Ordinal);
        AssertCalm(said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_wrong_token_ends_it_before_any_file_is_made()
    {
        await using var stage = await Stage.EmptyAsync();
        var (code, said) = await StartAsync(
            ("Discord:Token", "MTAwMDAwMDAwMDAwMDAwMDAw.wrong.token"), ("Discord:ApiBaseUrl", stage.Discord.ApiBaseUrl));
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains("token", said, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong.token", said, StringComparison.Ordinal);
        AssertCalm(said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Bot_in_too_many_servers_for_its_shards_ends_with_what_to_do()
    {
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = Clocks.System, MaxGuildsPerShard = 1 }, TestContext.Current.CancellationToken);
        discord.AddGuild("ML readers");
        discord.AddGuild("Go players");
        var (code, said) = await StartAsync(("Discord:Token", discord.Token), ("Discord:ApiBaseUrl", discord.ApiBaseUrl));
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains("4011", said, StringComparison.Ordinal);
        Assert.Contains("Discord:Shards", said, StringComparison.Ordinal);
        AssertCalm(said);
    }

    [Fact]
    public async Task File_that_is_not_a_database_is_left_unchanged()
    {
        var path = Path.Combine(_folder, "bot.db");
        await File.WriteAllTextAsync(path, "These are my holiday notes.", TestContext.Current.CancellationToken);
        var (code, said) = await StartAsync(("Discord:Token", "x"), ("Discord:ApiBaseUrl", "http://127.0.0.1:9/api/v10"));
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains(path, said, StringComparison.Ordinal);
        AssertCalm(said);
        Assert.Equal("These are my holiday notes.", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_second_bot_on_the_same_file_refuses_to_start()
    {
        Assert.SkipWhen(Stage.IsOnPostgres, "On PostgreSQL several bots share the work.");
        await using var stage = await Stage.WithBotAsync();
        using var second = BotProcess.Start(stage.Settings);
        var (code, said) = await second.EndAsync(stage.Cancel);
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains(stage.DatabasePath, said, StringComparison.Ordinal);
        AssertCalm(said);
        Assert.Contains("Seminar 3", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fatal_close_ends_the_program_with_code_1()
    {
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        stage.Discord.GatewayFaults.Close(4014);
        var (code, said) = await bot.EndAsync(stage.Cancel);
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains("intent", said, StringComparison.OrdinalIgnoreCase);
        AssertCalm(said);
    }

    [Fact]
    public async Task Asked_to_stop_it_takes_leave_and_ends_with_code_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM here.");
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        await stage.Discord.WaitForCommandAsync(stage.Guild, "point", stage.Cancel);
        await stage.Ask(stage.Ana, "point add", ("text", "before the end"));
        bot.Terminate();
        var (code, said) = await bot.EndAsync(stage.Cancel);
        Assert.True(code == 0, $"{code}: {said}");
        await stage.StartBotAsync();
        Assert.Contains("before the end", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_registers_answers_and_reminds_wherever_the_API_is()
    {
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
        Assert.Contains("\nSeminar 3 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "0m"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 1 minute"));
        await stage.ReminderAsync();
    }

    private static void AssertCalm(string said)
    {
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> StartAsync(params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(s => s.Key, s => (string?)s.Value);
        all.TryAdd("Storage:Path", Path.Combine(_folder, "bot.db"));
        using var bot = BotProcess.Start(all);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        return await bot.EndAsync(patience.Token);
    }
}
