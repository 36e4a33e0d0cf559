using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary><c>/manage slides</c>: adds, replaces or removes slides.</summary>
public sealed class ManageSlides(GroupChanges changes, SlidesFiles files) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage slides", "Add slides to a seminar, or replace or remove them by their link",
        SeminarChoice.Option("Seminar") with { Required = true },
        new OptionSpec("url", "Link to the slides (https or http)") { MaxLength = SlideDeck.MaxUrlLength },
        new OptionSpec("file", "Or a file, up to 10 MB, which I post in the channel", OptionKind.File),
        new OptionSpec("title", "Title") { MaxLength = SlideDeck.MaxTextLength },
        new OptionSpec("topic", "Topic") { MaxLength = SlideDeck.MaxTextLength },
        new OptionSpec("covers", "What they cover, separated by commas") { MaxLength = SlideDeck.MaxCoversLength },
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
        if (options.File("file") is { } file) return await AddAsync(call, seminar, file);
        if (options.Text("url") is not { } url) return new Refusal($"Give a link or a file.");
        if (options.Yes("remove")) return await RemoveAsync(call, seminar, url);
        var read = SlidesRules.Read(url, options.Text("title"), options.Text("topic"), options.Text("covers"));
        if (read.IsRefused(out refusal, out var deck)) return refusal;
        var known = seminar.Slides.Any(d => d.Url == url);
        var changed = await changes.ChangeAsync(call, group => SlidesRules.Put(group, seminar.Id, deck));
        return changed.IsRefused(out refusal, out var after) ? refusal : Shown(after, seminar, known ? "Slides replaced" : "Slides added");
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => SeminarChoice.Suggest(call);

    private async Task<Reply> AddAsync(CommandCall call, Seminar seminar, GivenFile file)
    {
        var options = call.Options;
        if (options.Text("url") is not null || options.Yes("remove"))
            return new Refusal($"Give a link or a file, not both. Slides are removed by their link.");
        var read = SlidesRules.ReadDetails(options.Text("title"), options.Text("topic"), options.Text("covers"));
        return read.IsRefused(out var refusal, out var deck) ? refusal : await files.AddAsync(call, seminar, file, deck);
    }

    private async Task<Reply> RemoveAsync(CommandCall call, Seminar seminar, string typed)
    {
        var url = WebAddress.Completed(typed);
        var changed = await changes.ChangeAsync(call, group =>
            group.Find(seminar.Id) is { } now && now.Slides.FirstOrDefault(d => d.Url == url) is { } deck
                ? group.With(now with { Slides = now.Slides.Remove(deck) })
                : new Refusal(
                    $"{SeminarWords.Called(seminar)} has no slides with that link. "
                    + $"See its links with {new Span.Command("slides")} seminar:{seminar.Number}."));
        return changed.IsRefused(out var refusal, out var after) ? refusal : Shown(after, seminar, "Slides removed");
    }

    private static Reply.Private Shown(StoredUpdate changed, Seminar seminar, string done) =>
        new(new Card
        {
            Title = $"{done}: {SeminarWords.Title(seminar)}",
            Lines = SlidesLines.Of(changed.Group.Find(seminar.Id)!),
        }.WithUndo(changed));
}
