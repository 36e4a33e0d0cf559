namespace StudyGroup.EndToEnd.Tests;

/// <summary>What a member who was away missed.</summary>
public sealed class CatchUpTests
{
    [Fact]
    public async Task Member_who_was_away_is_offered_what_they_missed_and_reads_it_alone()
    {
        await using var stage = await HeldWhileAnaWasAwayAsync();
        var next = await stage.Ask(stage.Ana, "next-seminar");
        Assert.Contains("What did I miss?", next.Buttons);
        var missed = await next.PressAsync("What did I miss?", stage.Cancel);
        Assert.True(missed.IsEphemeral);
        Assert.Contains("What you missed", missed.Text, StringComparison.Ordinal);
        Assert.Contains("You were last here <t:1795424", missed.Text, StringComparison.Ordinal);
        Assert.Contains("(Seminar 3) · held <t:1796407200:f>", missed.Text, StringComparison.Ordinal);
        Assert.Contains("Notes: What we said", missed.Text, StringComparison.Ordinal);
        Assert.Contains("has moved: ~~<t:1797012000:F>~~ → **<t:1797271200:F>**", missed.Text, StringComparison.Ordinal);
        Assert.Contains("Seminar 6: ||The twist|| (<@", missed.Text, StringComparison.Ordinal);
        Assert.Contains("**Up next**: ", missed.Text, StringComparison.Ordinal);
        Assert.Contains("What you missed", (await stage.Ask(stage.Ana, "catch-up")).Text, StringComparison.Ordinal);
        // Ben has been here all the time.
        Assert.DoesNotContain("What did I miss?", (await stage.Ask(stage.Ben, "next-seminar")).Buttons);
    }

    [Fact]
    public async Task Newcomer_is_not_told_that_they_were_away_and_reads_what_happened_so_far()
    {
        await using var stage = await HeldWhileAnaWasAwayAsync();
        var nora = stage.Guild.AddPerson("Nora");
        Assert.DoesNotContain("What did I miss?", (await stage.Ask(nora, "next-seminar")).Buttons);
        var story = await stage.Ask(nora, "catch-up");
        Assert.True(story.IsEphemeral);
        Assert.Contains("The story so far", story.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("last here", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_visit_is_in_a_members_data_and_deleted_with_it()
    {
        await using var stage = await HeldWhileAnaWasAwayAsync();
        var data = await stage.Ask(stage.Ana, "my-data");
        Assert.Contains("when you were last here", data.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\"hereBefore\": \"2026-11-23T09:0", Assert.Single(data.Message!.Attachments).Text, StringComparison.Ordinal);
        await (await data.PressAsync("Delete my data", stage.Cancel)).PressAsync("Delete it all", stage.Cancel);
        await stage.RestartBotAsync();
        Assert.Contains("The story so far", (await stage.Ask(stage.Ana, "catch-up")).Text, StringComparison.Ordinal);
    }

    // Ana is seen on 23 November. Seminar 3 is held on 4 December, and it's the next day.
    private static async Task<Stage> HeldWhileAnaWasAwayAsync()
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04 18:00"));
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-11 18:00"));
        await stage.Ask(stage.Ana, "next-seminar");
        await stage.TurnAsync(TimeSpan.FromHours(2));
        await stage.RestartBotAsync();
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "2026-12-14 18:00"));
        await stage.Ask(stage.Ben, "point add", ("text", "The twist"), ("seminar", 6));
        await stage.TurnToAsync(2026, 12, 5, 9, 0);
        await stage.Manage("notes", ("seminar", 3), ("text", "What we said"));
        await stage.Ask(stage.Ben, "next-seminar");
        await stage.TurnAsync(TimeSpan.FromHours(2));
        return stage;
    }
}
