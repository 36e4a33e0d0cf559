using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Moving many seminars by one command: plan, shift, swap and breaks.</summary>
public sealed class MovingTests
{
    [Fact]
    public async Task A_plan_lays_dates_on_the_undated_leaves_out_breaks_and_the_days_to_skip_and_posts_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("break-add", ("from", "7 dec"), ("until", "fri 11 dec"), ("reason", "exams"));
        var asked = await stage.Manage(
            "plan", ("first", "fri 27 nov 6pm"), ("rhythm", "every week"), ("skip", "24 dec to 3 jan: winter break; 2027-01-15"),
            ("from", 4));
        Assert.True(asked.IsEphemeral);
        Assert.Equal(
            """
            Schedule 6 seminars, every week?
            - **Seminar 4 · Chapter 4**: date ~~TBA~~ → **Fri 27 Nov 2026, 18:00**
            - **Seminar 5 · Chapter 5**: date ~~TBA~~ → **Fri 4 Dec 2026, 18:00**
            - **Seminar 6 · Chapter 6**: date ~~TBA~~ → **Fri 18 Dec 2026, 18:00**
            - **Seminar 7 · Chapter 7**: date ~~TBA~~ → **Fri 8 Jan 2027, 18:00**
            - **Seminar 8 · Chapter 8**: date ~~TBA~~ → **Fri 22 Jan 2027, 18:00**
            - **Seminar 9 · Chapter 9**: date ~~TBA~~ → **Fri 29 Jan 2027, 18:00**
            - Break added: Thu 24 Dec 2026 to Sun 3 Jan 2027, winter break
            - Break added: Fri 15 Jan 2027, no seminar
            - Skipped: Fri 11 Dec (exams), Fri 25 Dec (winter break), Fri 1 Jan (winter break), Fri 15 Jan
            """,
            asked.Text);
        Assert.DoesNotContain("27 Nov", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        var schedule = (await stage.Ask(stage.Ana, "schedule")).Text.Split('\n');
        Assert.Equal(
            [
                "**Coming soon**", "3", "**November**", "4", "**December**", "5", "— no seminar: exams, Mon 7 Dec to Fri 11 Dec —", "6",
                "— no seminar: winter break, Thu 24 Dec to Sun 3 Jan —", "**January 2027**", "7", "— no seminar, Fri 15 Jan —", "8", "9",
            ],
            schedule.Skip(1).Select(line => line[0] is '—' or '*' ? line : Regex.Match(line, @"(?<= \**)\d+(?= · )").Value));
        Assert.Contains(
            "All upcoming seminars from Seminar 4 on have a date.",
            (await stage.Manage("plan", ("first", "2027-03-05"), ("rhythm", "every week"), ("from", 4))).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.StartsWith("The dates are set\n", Assert.Single(stage.Posts()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-3 days", "Tue 15 Dec 2026, 18:00", "Tue 22 Dec 2026, 18:00")]
    [InlineData("1 week", "Fri 25 Dec 2026, 18:00", "Fri 1 Jan 2027, 18:00")]
    [InlineData("90 minutes", "Fri 18 Dec 2026, 19:30", "Fri 25 Dec 2026, 19:30")]
    [InlineData("to 11 dec", "Fri 11 Dec 2026, 18:00", "Fri 18 Dec 2026, 18:00")]
    [InlineData("to mon 21 dec 19:00", "Mon 21 Dec 2026, 19:00", "Mon 28 Dec 2026, 19:00")]
    public async Task A_shift_is_read_as_people_write_it_and_moves_all_dated_ones_from_there(string by, string six, string seven)
    {
        await using var stage = await PlannedAsync();
        var asked = await stage.Manage("shift", ("from", 6), ("by", by));
        Assert.StartsWith("Shift 2 seminars?", asked.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"- **Seminar 6 · Chapter 6**: date ~~Fri 18 Dec 2026, 18:00~~ → **{six}**\n", asked.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"- **Seminar 7 · Chapter 7**: date ~~Fri 25 Dec 2026, 18:00~~ → **{seven}**", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar 5", asked.Text.Split("Heads-up")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_that_could_mean_two_dates_says_how_to_write_each()
    {
        await using var stage = await PlannedAsync();
        Assert.Equal(
            "That could be Fri 27 Nov 2026, 18:00 (“2026-11-27”) or Fri 4 Dec 2026, 18:00 (“2026-12-04”). Write the one you mean.",
            (await stage.Manage("shift", ("from", 6), ("by", "to next friday"))).Text);
        Assert.Contains(
            "Shift 2 seminars?", (await stage.Manage("shift", ("from", 6), ("by", "to 2026-12-04"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift", "by", "to next friday", "to Fri 27 Nov 2026 · in 4 days", "to Fri 4 Dec 2026 · in 11 days")]
    [InlineData("plan", "first", "next friday 7pm", "Fri 27 Nov 2026, 19:00 UTC · in 4 days", "Fri 4 Dec 2026, 19:00 UTC · in 11 days")]
    [InlineData("break-add", "from", "next friday", "Fri 27 Nov 2026 · in 4 days", "Fri 4 Dec 2026 · in 11 days")]
    [InlineData("break-add", "until", "4.12.", "Fri 4 Dec 2026 · in 11 days")]
    public async Task Wherever_a_date_is_typed_it_is_shown_as_it_was_understood_and_can_be_picked(
        string command, string option, string typed, params string[] shown)
    {
        await using var stage = await PlannedAsync();
        var others = command switch
        {
            "shift" => new Dictionary<string, object> { ["from"] = 6 },
            "plan" => new Dictionary<string, object> { ["rhythm"] = "every friday" },
            _ => new Dictionary<string, object> { ["from"] = "today", ["reason"] = "exams" },
        };
        var suggested = await stage.Olga.In(stage.Seminars).SuggestAsync($"manage {command}", option, typed, others, stage.Cancel);
        Assert.Equal(shown, suggested.Select(choice => choice.Name));
        others[option] = suggested[^1].AsOption;
        var answer = await stage.Manage(command, [.. others.Select(o => (o.Key, o.Value))]);
        Assert.Contains("Fri 4 Dec 2026", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objections_to_a_move_are_shown_before_it_is_confirmed()
    {
        await using var stage = await PlannedAsync();
        await stage.Manage("break-add", ("from", "2026-12-21"), ("until", "2027-01-03"), ("reason", "winter"));
        await stage.Manage("seminar-move", ("seminar", 8), ("when", "2026-12-15"));
        var asked = await stage.Manage("shift", ("from", 5), ("by", "-3 days"));
        Assert.EndsWith(
            "Heads-up\n**Feature Engineering for ML Models** (Seminar 5) would be at the same time as "
            + "**High-Quality Training Data: Labeling, Sampling & Class Balancing** (Seminar 4): Tue 1 Dec 2026, 18:00.\n"
            + "**Deploying ML Models** (Seminar 7) would fall in a break: Tue 22 Dec 2026, winter.\n"
            + "**Monitoring ML Models** (Seminar 8) would come before **Developing & Evaluating ML Models** (Seminar 6).",
            asked.Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_posts_one_notice_which_its_undo_edits_and_reminders_follow_the_current_dates()
    {
        await using var stage = await PlannedAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1d"));
        var done = await (await stage.Manage("shift", ("from", 4), ("by", "1 week"), ("reason", "the room is taken"))).PressAsync(
            "Confirm", stage.Cancel);
        var notice = await stage.PostAsync("the room is taken");
        Assert.Equal(
            "The schedule has changed: the room is taken\n- **High-Quality Training Data: Labeling, Sampling & Class Balancing** "
                + "(Seminar 4) has moved: ~~<t:1796148000:F>~~ → **<t:1796752800:F>**", string.Join('\n', notice.Text.Split('\n').Take(2)));
        Assert.Equal(5, notice.Text.Split('\n').Length);
        var undone = await done.PressAsync("Undo", stage.Cancel);
        Assert.Contains(
            "- **Seminar 7 · Chapter 7**: date ~~Fri 1 Jan 2027, 18:00~~ → **Fri 25 Dec 2026, 18:00**", undone.Text,
            StringComparison.Ordinal);
        await stage.MessageAsync(stage.Seminars, m =>
            m.Id == notice.Id
            && m.Text.Contains($"Undone by <@{stage.Olga.Id}>. Everything is back to how it was.", StringComparison.Ordinal)
            && m.Text.Contains("(Seminar 4) has moved: <t:1796148000:F> → **<t:1796752800:F>**~~", StringComparison.Ordinal));
        await stage.TurnToAsync(2026, 11, 30, 18, 0, 1);
        await stage.ReminderAsync(4);
        await stage.SettledAsync();
        Assert.Equal(3, stage.Posts().Count);
    }

    [Fact]
    public async Task Two_seminars_swap_their_dates_with_one_notice_and_back()
    {
        await using var stage = await PlannedAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        var asked = await stage.Manage("swap", ("a", 4), ("b", 6), ("reason", "Ben is away"));
        Assert.Contains(
            "- **Seminar 4 · Chapter 4**: date ~~Tue 1 Dec 2026, 18:00~~ → **Fri 18 Dec 2026, 18:00**", asked.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "- **Seminar 6 · Chapter 6**: date ~~Fri 18 Dec 2026, 18:00~~ → **Tue 1 Dec 2026, 18:00**", asked.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "(Seminar 6) would come before **High-Quality Training Data: Labeling, Sampling & Class Balancing** (Seminar 4).", asked.Text,
            StringComparison.Ordinal);
        var done = await asked.PressAsync("Confirm", stage.Cancel);
        await stage.PostAsync("The schedule has changed: Ben is away");
        Assert.Contains("\nSeminar 6 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("Undone", (await done.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.Contains("That's the same seminar twice.", (await stage.Manage("swap", ("a", 4), ("b", 4))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Break_shows_in_the_schedule_names_affected_seminars_and_can_be_removed()
    {
        await using var stage = await PlannedAsync();
        var added = await stage.Manage("break-add", ("from", "30 nov"), ("until", "fri 4 dec"), ("reason", "reading week"));
        Assert.Equal(
            "No seminar: reading week\nMon 30 Nov 2026 to Fri 4 Dec 2026\n-# Seminar 4, Seminar 5 fall in this break. "
                + "Move them with `/manage seminar-move` or `/manage shift`.",
            added.Text.WithoutCommandIds());
        Assert.Contains(
            "— no seminar: reading week, Mon 30 Nov to Fri 4 Dec —", (await stage.Ask(stage.Ana, "schedule")).Text,
            StringComparison.Ordinal);
        var choice = Assert.Single(await stage.Olga.In(stage.Seminars).SuggestAsync(
            "manage break-remove", "break", "reading", null, stage.Cancel));
        Assert.Contains(
            "The break on ~~Mon 30 Nov 2026 to Fri 4 Dec 2026~~", (await stage.Manage("break-remove", ("break", choice.AsOption))).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("no seminar", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    // Seminars 4 to 7 are dated: 1, 4, 18 and 25 December at 18:00.
    private static async Task<Stage> PlannedAsync()
    {
        var stage = await Stage.WithBotAsync();
        foreach (var (number, day) in new[] { (4, 1), (5, 4), (6, 18), (7, 25) })
            await stage.Manage("seminar-move", ("seminar", number), ("when", $"{day} dec"));
        return stage;
    }
}
