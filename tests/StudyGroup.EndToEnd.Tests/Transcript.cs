using System.Globalization;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What people do on a stage and what they're told, as a page in Markdown.</summary>
internal sealed class Transcript(Stage stage, string head)
{
    private readonly List<string> _parts = [head];

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string title) => _parts.Add($"## {title}");

    /// <summary>Somebody uses a command.</summary>
    public async Task<Shown> AskAsync(Person who, Channel channel, string command, params (string Name, object Value)[] options)
    {
        var shown = await who.In(channel).CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), stage.Cancel);
        var given = string.Concat(options.Select(o => $" {o.Name}:{(o.Value is Channel chosen ? $"#{chosen.Name}" : o.Value)}"));
        return Show(who, channel, $"`/{command}{given}`", shown);
    }

    /// <summary>Somebody did something, and this is what it showed them.</summary>
    public async Task<Shown> ShowAsync(Person who, Channel channel, string what, Shown shown)
    {
        await stage.SettledAsync();
        return Show(who, channel, what, shown);
    }

    /// <summary>An organizer makes a season out of a table of contents and plans its dates.</summary>
    public async Task PlanAsync(Person who, Channel channel, string contents, string first, string rhythm)
    {
        var form = await who.In(channel).CommandAsync("manage series-from-contents", stage.Cancel);
        var made = await form.SubmitAsync(new Dictionary<string, string> { ["contents"] = contents }, stage.Cancel);
        await made.PressAsync("Confirm", stage.Cancel);
        var planned = await AskAsync(who, channel, "manage plan", ("first", first), ("rhythm", rhythm));
        await ShowAsync(who, channel, "presses *Confirm*", await planned.PressAsync("Confirm", stage.Cancel));
    }

    /// <summary>Somebody ranks books in the open vote.</summary>
    public async Task VoteAsync(Person who, params string[] titles)
    {
        var post = await stage.PostAsync("Which book should we read next?");
        var ballot = await who.In(stage.Seminars).PressAsync(post, "Vote", stage.Cancel);
        foreach (var (place, title) in titles.Index())
        {
            ballot = await ballot.ChooseAsync(
                place == 0 ? "Your first choice" : "Your second choice, if you like", [title], stage.Cancel);
        }

        Show(who, stage.Seminars, $"ranks {string.Join(", then ", titles)}", ballot);
    }

    /// <summary>Time passes; what the bot posts appears at the end.</summary>
    public async Task TurnToAsync(DateTimeOffset at)
    {
        // A day at a time, so that everything is posted when it's due.
        while (stage.Clock.GetUtcNow() < at)
        {
            var left = at - stage.Clock.GetUtcNow();
            await stage.TurnAsync(left < TimeSpan.FromHours(6) ? left : TimeSpan.FromHours(6));
            await stage.SettledAsync();
        }
    }

    /// <summary>Ends with what the channels show to somebody who reads them now.</summary>
    public async Task EndAsync(params IEnumerable<Channel> channels)
    {
        await stage.SettledAsync();
        foreach (var channel in channels)
        {
            _parts.Add($"## What #{channel.Name} shows at the end");
            var posts = channel.Messages().Where(message => message.Author.Id == stage.Discord.BotId && !message.IsAnswer);
            _parts.Add(MessageTranscript.Of([.. posts], stage.Clock.GetUtcNow()));
        }
    }

    /// <summary>Compares it with the page, or writes the page if a variable says where.</summary>
    public async Task CompareAsync(string page, string variable)
    {
        var text = string.Join("\n\n", _parts) + "\n";
        if (Environment.GetEnvironmentVariable(variable) is { } path) await File.WriteAllTextAsync(path, text, stage.Cancel);
        else Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, page), stage.Cancel), text);
    }

    private Shown Show(Person who, Channel channel, string what, Shown shown)
    {
        Assert.Null(shown.Failed);
        var now = stage.Clock.GetUtcNow();
        var at = now.ToString("d MMM", CultureInfo.InvariantCulture);
        var alone = shown.IsEphemeral ? $" *(only {who.Name} sees this)*" : "";
        _parts.Add($"**{who.Name}** in #{channel.Name}, {at}: {what}{alone}\n" + MessageTranscript.Quoted(
            shown.Text, shown.Buttons, channel.Guild, now));
        return shown;
    }
}
