using System.Collections.Concurrent;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Page;

/// <summary>The result of something a person did.</summary>
/// <param name="Failed">Why it failed, or null.</param>
internal sealed record Acted(string? Failed, string? Message, ModalView? Modal);

/// <summary>A form, as the page shows it.</summary>
internal sealed record ModalView(string Key, string Title, IReadOnlyList<ShownInput> Inputs);

/// <summary>The forms that are open in pages until they are sent. If too many stay open, the oldest are forgotten.</summary>
internal sealed class OpenModals
{
    private const int MaxOpen = 200;

    private readonly ConcurrentDictionary<string, Shown> _open = new();
    private readonly ConcurrentQueue<string> _byAge = new();

    /// <summary>Returns the result. A form that opened is remembered, and so is one whose submission failed.</summary>
    public Acted Tell(Shown shown, string? sent = null)
    {
        if (sent is not null && shown.Failed is null)
            _open.TryRemove(sent, out _);
        return new Acted(
            shown.Failed,
            shown.Message is { } message ? Snowflakes.Text(message.Id) : null,
            shown.Modal is { } modal ? Keep(shown, modal) : null);
    }

    public Shown? Take(string key, Actor actor) => _open.TryGetValue(key, out var shown) && shown.BelongsTo(actor) ? shown : null;

    private ModalView Keep(Shown shown, ShownModal modal)
    {
        var key = Guid.NewGuid().ToString("N");
        _open[key] = shown;
        _byAge.Enqueue(key);
        while (_byAge.Count > MaxOpen && _byAge.TryDequeue(out var oldest))
            _open.TryRemove(oldest, out _);
        return new ModalView(key, modal.Title, modal.Inputs);
    }
}
