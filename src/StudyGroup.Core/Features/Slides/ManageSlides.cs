using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary><c>/manage slides</c>: adds, replaces or removes slides.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
public sealed class ManageSlides(GroupChanges changes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage slides", "Add slides to a seminar; for a link it has already, replace or remove them",
        SeminarChoice.Option("Which seminar") with { Required = true },
        new OptionSpec("url", "The link, https or http") { Required = true, Longest = SlideDeck.LongestUrl },
        new OptionSpec("title", "What they are called") { Longest = SlideDeck.LongestText },
        new OptionSpec("topic", "What they are about") { Longest = SlideDeck.LongestText },
        new OptionSpec("covers", "What they cover, separated by commas") { Longest = SlideDeck.LongestCovers },
        new OptionSpec("remove", "Remove the slides with this link", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (SeminarChoice.Find(call.Group, options.Number("seminar")!.Value).IsRefused(out var refusal, out var seminar)) return refusal;
        var url = options.Text("url")!;
        if (options.Yes("remove")) return await RemoveAsync(call, seminar, url);
        if (SlidesRules.Read(url, options.Text("title"), options.Text("topic"), options.Text("covers")).IsRefused(out refusal, out var deck)) return refusal;
        var known = seminar.Slides.Any(d => d.Url == url);
        var changed = await changes.ChangeAsync(call, group => SlidesRules.Put(group, seminar.Id, deck));
        return changed.IsRefused(out refusal, out var after) ? refusal : Shown(after, seminar, known ? "Slides replaced" : "Slides added");
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private async Task<Reply> RemoveAsync(CommandCall call, Seminar seminar, string typed)
    {
        var url = WebAddress.Completed(typed);
        var changed = await changes.ChangeAsync(call, group =>
            group.Find(seminar.Id) is { } now && now.Slides.FirstOrDefault(d => d.Url == url) is { } deck
                ? group.With(now with { Slides = now.Slides.Remove(deck) })
                : new Refusal($"{SeminarWords.Name(seminar)} has no slides with that link. See its links with {new Span.Command("slides")} seminar:{seminar.Number}."));
        return changed.IsRefused(out var refusal, out var after) ? refusal : Shown(after, seminar, "Slides removed");
    }

    private static Reply.Private Shown(Changed changed, Seminar seminar, string done) =>
        new(new Card { Title = $"{done}: {SeminarWords.Title(seminar)}", Lines = SlidesLines.Of(changed.Group.Find(seminar.Id)!) }.WithUndo(changed));
}
