namespace StudyGroup.EndToEnd.Tests;

/// <summary>The settings, edited by clicking.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Organizer_edits_the_settings_in_forms_and_menus_and_sees_what_changed()
    {
        await using var stage = await Stage.WithBotAsync();
        var card = await stage.Manage("settings");
        Assert.True(card.IsEphemeral);
        Assert.Contains("Time & place\nTime zone: UTC (not chosen yet)", card.Text, StringComparison.Ordinal);

        var form = await card.PressAsync("Edit time & place", stage.Cancel);
        var refused = await form.SubmitAsync(Fields(("start", "late"), ("place", "Zoom *1*")), stage.Cancel);
        Assert.StartsWith("I can't read “late” as a time of day. Try 18:00.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Usual place: not set", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
        var again = await refused.PressAsync("Try again", stage.Cancel);
        var saved = await again.SubmitAsync(Fields(("start", "19:30"), ("place", "Zoom *1*")), stage.Cancel);
        Assert.Contains(
            "Settings saved\n- usual start ~~18:00~~ → **19:30**\n- usual place none → **Zoom \\*1\\***", saved.Text,
            StringComparison.Ordinal);

        var menus = await card.PressAsync("Edit channel & roles", stage.Cancel);
        Assert.True(menus.IsUpdate);
        saved = await menus.ChooseAsync("Pick the channel for reminders", [stage.Seminars], stage.Cancel);
        Assert.True(saved.IsUpdate);
        Assert.Contains($"- channel none → **{stage.Seminars.Mention}**", saved.Text, StringComparison.Ordinal);
        await saved.PressAsync("Undo", stage.Cancel);
        Assert.Contains("Channel for reminders: not set", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
        Assert.Contains("usual start ~~18:00~~ → **19:30**", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_of_the_settings_opens_and_takes_what_it_shows()
    {
        await using var stage = await Stage.WithBotAsync();
        var card = await stage.Manage("settings");
        foreach (var button in card.Buttons.Skip(1))
        {
            var form = await card.PressAsync(button, stage.Cancel);
            card = await form.SubmitAsync(new Dictionary<string, string>(), stage.Cancel);
            Assert.StartsWith("Settings\n", card.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Nothing has changed", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizer_who_stops_being_one_is_refused_in_the_settings_too()
    {
        await using var stage = await Stage.WithBotAsync();
        var card = await stage.Manage("settings");
        var form = await card.PressAsync("Edit book & presenters", stage.Cancel);
        foreach (var role in stage.Olga.Roles.ToArray()) stage.Olga.Take(role);
        Assert.StartsWith(
            "Only organizers", (await card.PressAsync("Edit channel & roles", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Only organizers", (await form.SubmitAsync(Fields(("book", "Mine")), stage.Cancel)).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(params (string Name, string Text)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Text);
}
