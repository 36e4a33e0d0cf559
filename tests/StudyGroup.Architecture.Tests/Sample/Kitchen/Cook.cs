using StudyGroup.Architecture.Tests.Sample.Cellar;
using StudyGroup.Architecture.Tests.Sample.Hall;

namespace StudyGroup.Architecture.Tests.Sample.Kitchen;

/// <summary>Knows guests only by a cast inside a lambda.</summary>
internal sealed record Cook(Wine Wine)
{
    public static Func<object, string> NameOn(string table) => someone => table + ((Guest)someone).Name;
}
