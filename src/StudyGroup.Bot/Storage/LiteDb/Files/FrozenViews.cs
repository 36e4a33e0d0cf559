using Microsoft.Win32.SafeHandles;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>The frozen views of a file that are in use.</summary>
/// <param name="file">The open file, which stays another's.</param>
/// <param name="hasChecksums">Whether its pages carry checksums.</param>
internal sealed class FrozenViews(SafeFileHandle file, bool hasChecksums)
{
    private readonly Lock _lock = new();
    private readonly List<FrozenPages> _views = [];

    /// <summary>Freezes what the file holds now, until the result is disposed of.</summary>
    public FrozenPages Add()
    {
        lock (_lock)
        {
            var view = new FrozenPages(file, hasChecksums, Remove);
            _views.Add(view);
            return view;
        }
    }

    /// <summary>Keeps the page at a position, which is about to be overwritten.</summary>
    public void Keep(long position)
    {
        lock (_lock)
        {
            foreach (var view in _views)
                view.Keep(position);
        }
    }

    private void Remove(FrozenPages view)
    {
        lock (_lock)
            _views.Remove(view);
    }
}
