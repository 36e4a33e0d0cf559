namespace StudyGroup.EndToEnd.Tests;

/// <summary>What happens to the database file while the bot runs, and what the program does about it.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task Bot_whose_database_is_deleted_stops_at_the_next_change_with_a_sentence_and_code_1()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps open files in their place.");
        Assert.SkipWhen(Stage.IsOnPostgres, "On PostgreSQL there's no file.");
        await using var stage = await Stage.EmptyAsync();
        using var bot = BotProcess.Start(stage.Settings);
        await stage.Discord.WaitForBotAsync(stage.Cancel);
        await stage.Discord.WaitForCommandAsync(stage.Guild, "point", stage.Cancel);
        await stage.Ask(stage.Ana, "point add", ("text", "kept"));
        File.Delete(stage.DatabasePath);
        var answer = await stage.Ask(stage.Ana, "point add", ("text", "gone with the file"));
        Assert.DoesNotContain("gone with the file", answer.Text, StringComparison.Ordinal);
        var (code, said) = await bot.EndAsync(stage.Cancel);
        Assert.True(code == 1, $"{code}: {said}");
        Assert.Contains("was removed or replaced while the bot was running", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_made_by_the_bot_is_restored_by_the_program()
    {
        Assert.SkipWhen(Stage.IsOnPostgres, "On PostgreSQL there's no file.");
        await using var stage = await Stage.EmptyAsync();
        var settings = stage.Settings.ToDictionary(pair => pair.Key, pair => pair.Value);
        settings["Backups:Keep"] = "2";
        using (var bot = BotProcess.Start(settings))
        {
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            await stage.Discord.WaitForCommandAsync(stage.Guild, "point", stage.Cancel);
            while (Copies(stage).Length == 0)
            {
                stage.Cancel.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            await bot.KillAsync(stage.Cancel);
        }

        var copy = Assert.Single(Copies(stage));
        File.Delete(stage.DatabasePath);
        using (var refused = BotProcess.Start(settings))
        {
            var (code, said) = await refused.EndAsync(stage.Cancel);
            Assert.True(code == 1, $"{code}: {said}");
            Assert.Contains($"--restore \"{copy}\"", said, StringComparison.Ordinal);
        }

        settings["Discord:Token"] = "";
        using (var restoring = BotProcess.Start(settings, "--restore", copy))
        {
            var (code, said) = await restoring.EndAsync(stage.Cancel);
            Assert.True(code == 0, $"{code}: {said}");
        }

        await stage.StartBotAsync();
        Assert.Contains("Seminar", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    private static string[] Copies(Stage stage) => Directory.GetFiles(Path.GetDirectoryName(stage.DatabasePath)!, "bot.db.*.bak");
}
