using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.ReadmeSync;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

/// <summary>A group that follows a README, which the test rewrites.</summary>
public abstract class FollowingFixture
{
    private protected const string Url = "https://readers.example/README.md";
    private protected const string Head = "| Seminar | Date | Topic |\n|---|---|---|\n";
    private protected const string Readme = Head + "| 3 | Coming soon | Data Engineering for ML |\n| 4 | TBA | Topic 4 |\n";
    private protected const string Dated = Head + "| 3 | 2026-12-04 | Data Engineering for ML |\n| 4 | TBA | Topic 4 |\n";

    private protected Desk Desk { get; } = new();

    /// <summary>What was proposed, as it is to read now.</summary>
    private protected IReadOnlyList<Card> Proposals() => [.. Desk.Posts.Where(p => p.Subject is ReadmeProposal).Select(Desk.Card)];

    private protected static Reply Shown(Card card) => new Reply.Public(card);

    private protected LocalDate? Day(int number) => Desk.Group.Numbered(number)?.Date.Known()?.Day;

    private protected async Task FollowAsync(string apply = "ask")
    {
        Desk.Group = Desk.Group.InChannel();
        Desk.Pages.TryAdd(Url, Readme);
        await Desk.Command(Core.Tests.Desk.Organizer, "manage sync", ("url", Url), ("apply", apply));
        await Desk.Look();
    }

    private protected Task<bool> ChangeAsync(string text)
    {
        Desk.Pages[Url] = text;
        return LookLaterAsync();
    }

    private protected Task<bool> LookLaterAsync()
    {
        Desk.Now += Duration.FromHours(6);
        return Desk.Look();
    }

    /// <summary>An organizer presses a button of what was proposed last.</summary>
    private protected Task<Reply> AnswerAsync(string label) => Desk.Press(Core.Tests.Desk.Organizer, Shown(Proposals()[^1]), label);
}
