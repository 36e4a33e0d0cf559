using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class SyllabusTests
{
    [Fact]
    public async Task Syllabus_is_posted_pinned_and_kept_up_to_date_and_the_schedule_leads_to_it()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = await BoardAsync(stage);
        var posted = await StandsAsync(
            stage, board,
            "**Coming soon**\n➡️ **3 · Chapter 3 · Data Engineering for ML: Structuring, Storing & Processing Data**\n"
                + "**To be announced (TBA)**\n▫️ 4 · ");
        await UntilAsync(stage, () => board.Pins().Any(m => m.Id == posted.Id));
        Assert.Contains(
            $"It's in {board.Mention}: [open it](https://discord.com/channels/{stage.Guild.Id}/{board.Id}/{posted.Id}).",
            (await stage.Manage("syllabus")).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"-# Always up to date: [the syllabus](https://discord.com/channels/{stage.Guild.Id}/{board.Id}/{posted.Id})",
            (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);

        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 18:00"));
        await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", stage.Ben));
        await stage.Manage("slides", ("seminar", 4), ("url", "https://example.org/4"));
        await stage.Manage("break-add", ("from", "2026-12-24"), ("reason", "holidays"));
        await StandsAsync(
            stage, board,
            $"➡️ <t:{At(2026, 12, 4, 18)}:f> · **4 · Chapter 4 · High-Quality Training Data: Labeling, Sampling & Class Balancing** "
                + $"· <@{stage.Ben.Id}> (Ben) · slides ✓");
        await StandsAsync(stage, board, "— no seminar: holidays, Thu 24 Dec —");
        await stage.Ask(stage.Ana, "point add", ("text", "Why?"), ("seminar", 3));
        var edited = await StandsAsync(stage, board, "Processing Data · 1 place free · 1 point");

        Assert.Equal(posted.Id, edited.Id);
        var card = await stage.Ana.In(board).PressAsync(edited, "Next seminar", stage.Cancel);
        Assert.True(card.IsEphemeral);
        Assert.Contains("\nSeminar 4 · ", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_alone_changes_it()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 2 hours"));
        var board = await BoardAsync(stage);
        await StandsAsync(stage, board, ":f> · **3 ·");
        await stage.TurnAsync(TimeSpan.FromHours(4));
        await StandsAsync(stage, board, ":f> · 3 ·");
    }

    [Fact]
    public async Task Syllabus_that_somebody_deleted_is_posted_and_pinned_again()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = await BoardAsync(stage);
        var first = await StandsAsync(stage, board, "3 · Chapter 3");
        await UntilAsync(stage, () => board.Pins().Count == 1);
        board.DeleteMessage(first);

        await stage.TurnAsync(TimeSpan.FromMinutes(61));
        await UntilAsync(stage, () => board.Pins().Any(m => m.Id != first.Id));

        Assert.Equal(board.Pins().Single().Id, Assert.Single(Posted(stage, board)).Id);
        Assert.Contains("3 · Chapter 3", board.Pins().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syllabus_too_long_for_one_message_takes_several_until_it_is_short_again()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = await BoardAsync(stage);
        var first = await StandsAsync(stage, board, "9 ·");
        var contents = string.Join(
            '\n', Enumerable.Range(20, 60).Select(i => $"{i}. A chapter whose title takes as much room as titles do"));
        var form = await stage.Manage("series-from-contents");
        var asked = await form.SubmitAsync(new Dictionary<string, string> { ["contents"] = contents }, stage.Cancel);
        var done = await asked.PressAsync("Confirm", stage.Cancel);

        await StandsAsync(stage, board, "69 · Chapter 79");
        var pages = Posted(stage, board);
        Assert.True(pages.Count > 1);
        Assert.Equal(first.Id, pages[0].Id);
        Assert.Equal(Enumerable.Range(1, 69), pages.SelectMany(Numbers));
        Assert.Contains($"in {pages.Count} messages", (await stage.Manage("syllabus")).Text, StringComparison.Ordinal);

        await done.PressAsync("Undo", stage.Cancel);
        await UntilAsync(stage, () => Posted(stage, board) is [{ } only] && Numbers(only).Count() == 9);
        Assert.Equal(first.Id, Posted(stage, board)[0].Id);
    }

    [Fact]
    public async Task Syllabus_moves_to_another_channel_goes_when_stopped_and_comes_back_when_that_is_undone()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = await BoardAsync(stage);
        await StandsAsync(stage, board, "3 ·");
        var other = stage.Guild.AddChannel("elsewhere");
        other.Deny(stage.Guild.Bot, Permissions.PinMessages);
        Assert.Contains("I can't pin messages in", (await stage.Manage("syllabus", ("channel", other))).Text, StringComparison.Ordinal);
        await StandsAsync(stage, other, "3 ·");
        Assert.Empty(Posted(stage, board));
        Assert.Empty(other.Pins());

        var stopped = await stage.Manage("syllabus", ("stop", true));
        await UntilAsync(stage, () => Posted(stage, other).Count == 0);
        await stopped.PressAsync("Undo", stage.Cancel);
        await StandsAsync(stage, other, "3 ·");
        Assert.Empty(Posted(stage, board));
    }

    [Fact]
    public async Task Closed_channel_is_reported_and_left_alone_until_it_is_open()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = stage.Guild.AddChannel("syllabus");
        board.Deny(stage.Guild.Bot, Permissions.SendMessages);
        Assert.Contains("I can't post in", (await stage.Manage("syllabus", ("channel", board))).Text, StringComparison.Ordinal);
        await UntilSaidAsync(stage, "isn't up to date. I'm not allowed to post in the channel.");
        Assert.Contains("It isn't up to date.", (await stage.Manage("syllabus")).Text, StringComparison.Ordinal);
        board.ClearOverwrites();
        await stage.Manage("syllabus", ("channel", board));
        await StandsAsync(stage, board, "3 ·");
        await UntilSaidAsync(stage, "isn't up to date", isSaid: false);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, 20)]
    public async Task Killed_between_claim_and_post_or_between_post_and_mark_it_posts_exactly_once(bool posted, int minutesOff)
    {
        await using var stage = await Stage.EmptyAsync();
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: posted), times: 1);
        Channel board;
        using (var first = BotProcess.On(stage))
        {
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            await stage.Discord.WaitForCommandAsync(stage.Guild, "manage", stage.Cancel);
            board = await BoardAsync(stage);
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        await stage.TurnAsync(TimeSpan.FromMinutes(minutesOff));
        await stage.StartBotAsync();
        await UntilAsync(stage, () => board.Pins().Count == 1);
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-04 18:00"));
        await StandsAsync(stage, board, ":f> · **4 ·");
        Assert.Single(Posted(stage, board));
    }

    // A channel with the syllabus on its way to it.
    private static async Task<Channel> BoardAsync(Stage stage)
    {
        var board = stage.Guild.AddChannel("syllabus");
        Assert.Contains(
            $"I'll post it in {board.Mention} in a moment, pin it and keep it up to date.",
            (await stage.Manage("syllabus", ("channel", board))).Text, StringComparison.Ordinal);
        return board;
    }

    private static IReadOnlyList<Message> Posted(Stage stage, Channel board) =>
        [.. board.Messages().Where(m => m.Author.Id == stage.Discord.BotId && !m.IsAnswer && m.TellsOfPin is null)];

    private static Task<Message> StandsAsync(Stage stage, Channel board, string text) =>
        stage.MessageAsync(board, m => m.Author.Id == stage.Discord.BotId && m.Text.Contains(text, StringComparison.Ordinal));

    // What the bot does without an answer to wait for shows in a channel or is seen nowhere.
    private static async Task UntilAsync(Stage stage, Func<bool> isSo)
    {
        var changes = stage.Discord.WatchAsync(stage.Cancel);
        if (isSo()) return;
        await foreach (var _ in changes)
        {
            if (isSo()) return;
        }
    }

    private static async Task UntilSaidAsync(Stage stage, string text, bool isSaid = true)
    {
        while ((await stage.Ask(stage.Olga, "help")).Text.Contains(text, StringComparison.Ordinal) != isSaid)
            stage.Cancel.ThrowIfCancellationRequested();
    }

    private static IEnumerable<int> Numbers(Message page) => page.Text.Split('\n')
        .Select(line => Regex.Match(line, @"^(-# )?\S+ (tentatively )?(<t:\d+:f> · )?\**(?<number>\d+) · "))
        .Where(match => match.Success).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));

    private static long At(int year, int month, int day, int hour) =>
        new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
}
