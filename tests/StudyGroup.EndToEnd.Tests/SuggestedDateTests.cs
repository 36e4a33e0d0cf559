using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using static StudyGroup.EndToEnd.Tests.NudgeStage;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>A presenter who can't make a date suggests another, and organizers decide.</summary>
public sealed class SuggestedDateTests
{
    [Fact]
    public async Task Suggested_date_is_accepted_in_one_click_and_its_message_says_by_whom()
    {
        await using var stage = await WithPresenterAsync();
        var nudge = await AskedAsync(stage);
        await SuggestAsync(stage, nudge, "mon 7 dec 7pm");
        var offer = await stage.PostAsync("could do **<t:1796670000:F>** instead.");
        Assert.Equal(["Accept", "Pick another date", "Decline", "Details"], offer.Buttons.Select(b => b.Label));
        Assert.Empty(offer.PingedPeople);
        await ReadsAsync(stage, nudge, "and could do **<t:1796670000:F>** instead. It stays until one of them moves it.");
        Assert.Contains(
            "Only organizers can do that", (await PressAsync(stage, stage.Ana, offer, "Accept")).Text, StringComparison.Ordinal);
        var moved = await PressAsync(stage, stage.Olga, offer, "Accept");
        Assert.Contains("~~Fri 4 Dec 2026, 18:00~~ → **Mon 7 Dec 2026, 19:00", moved.Text, StringComparison.Ordinal);
        Assert.True(moved.IsEphemeral);
        var settled = await ShowsAsync(stage, offer, $"<@{stage.Olga.Id}> accepted another date: **<t:1796670000:F>**");
        Assert.Equal(["Details"], settled.Buttons.Select(b => b.Label));
        await stage.PostAsync("has moved: ~~<t:1796407200:F>~~ → **<t:1796670000:F>**");
        Assert.Contains("Mon 7 Dec 2026, 19:00", (await stage.Manage("history")).Text, StringComparison.Ordinal);
        await moved.PressAsync("Undo", stage.Cancel);
        Assert.Equal(4, (await ShowsAsync(stage, offer, "could do **<t:1796670000:F>** instead.")).Buttons.Count);
        await stage.PostAsync($"Undone by <@{stage.Olga.Id}>: it's back to **<t:1796407200:F>**");
        await stage.SettledAsync();
        Assert.Equal(2, stage.Posts().Count);
    }

    [Fact]
    public async Task Ambiguous_date_is_asked_about_in_the_direct_message()
    {
        await using var stage = await WithPresenterAsync();
        var nudge = await AskedAsync(stage);
        var asked = await SuggestAsync(stage, nudge, "8/12");
        Assert.Contains("Which one do you mean?", asked.Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
        var told = await asked.PressAsync("Tue 8 Dec 2026, 18:00", stage.Cancel);
        Assert.True(told.IsUpdate);
        await stage.PostAsync("could do **<t:1796752800:F>** instead.");
    }

    [Fact]
    public async Task Of_two_organizers_who_accept_different_dates_at_once_one_is_told_that_it_is_too_late()
    {
        await using var stage = await WithPresenterAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.Ask(stage.Ana, "present", ("seminar", 3));
        var olaf = stage.Guild.AddPerson("Olaf", Permissions.ManageEvents);
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        var bens = await DirectAsync(stage, "Do the topic and date still work?");
        var anas = await stage.DirectMessageAsync(stage.Ana, m => m.Text.Contains("Do the topic and date", StringComparison.Ordinal));
        await SuggestAsync(stage, bens, "mon 7 dec 7pm");
        var one = await stage.PostAsync("could do **<t:1796670000:F>** instead.");
        var form = await stage.Ana.In(stage.Ana.DirectMessages!).PressAsync(anas, "I can't make this date", stage.Cancel);
        await form.SubmitAsync(new Dictionary<string, string> { ["when"] = "tue 8 dec 7pm" }, stage.Cancel);
        var other = await stage.PostAsync("could do **<t:1796756400:F>** instead.");
        var answers = await Task.WhenAll(PressAsync(stage, stage.Olga, one, "Accept"), PressAsync(stage, olaf, other, "Accept"));
        var (won, lost) = answers[0].Text.Contains("Moved: ", StringComparison.Ordinal)
            ? (answers[0], answers[1])
            : (answers[1], answers[0]);
        Assert.Contains("Moved: Seminar 3", won.Text, StringComparison.Ordinal);
        Assert.Contains(" (Seminar 3) has changed since (<t:", lost.Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts(), m => m.Text.Contains("accepted another date", StringComparison.Ordinal));
        Assert.Single(stage.Posts(), m => m.Text.Contains("moved it: ", StringComparison.Ordinal));
        Assert.Single(stage.Posts(), m => m.Text.Contains("has moved: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Declined_date_is_told_to_the_presenter_in_the_same_message()
    {
        await using var stage = await WithPresenterAsync();
        var nudge = await AskedAsync(stage);
        await SuggestAsync(stage, nudge, "mon 7 dec 7pm");
        var offer = await stage.PostAsync("could do **<t:1796670000:F>** instead.");
        Assert.StartsWith("You've declined it", (await PressAsync(stage, stage.Olga, offer, "Decline")).Text, StringComparison.Ordinal);
        await ShowsAsync(stage, offer, $"<@{stage.Olga.Id}> declined another date: ~~<t:1796670000:F>~~.");
        var asked = await ReadsAsync(stage, nudge, "The organizers declined ~~<t:1796670000:F>~~. Can you suggest another date?");
        Assert.Contains("Suggest another date", asked.Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Suggestion_made_while_Discord_refuses_posts_is_told_once_it_accepts_them()
    {
        await using var stage = await WithPresenterAsync();
        var nudge = await AskedAsync(stage);
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.ServerError(503, AfterEffect: false), times: 2);
        await SuggestAsync(stage, nudge, "mon 7 dec 7pm");
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.PostAsync("could do **<t:1796670000:F>** instead.");
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    private static async Task<Message> AskedAsync(Stage stage)
    {
        await stage.TurnToAsync(2026, 11, 27, 18, 0);
        return await DirectAsync(stage, "Do the topic and date still work?");
    }

    private static async Task<Shown> SuggestAsync(Stage stage, Message nudge, string date)
    {
        var form = await stage.Ben.In(stage.Ben.DirectMessages!).PressAsync(nudge, "I can't make this date", stage.Cancel);
        return await form.SubmitAsync(new Dictionary<string, string> { ["when"] = date }, stage.Cancel);
    }

    private static Task<Shown> PressAsync(Stage stage, Person who, Message message, string label) =>
        who.In(stage.Seminars).PressAsync(message, label, stage.Cancel);

    private static Task<Message> ShowsAsync(Stage stage, Message message, string words) =>
        stage.MessageAsync(stage.Seminars, m => m.Id == message.Id && m.Text.Contains(words, StringComparison.Ordinal));
}
