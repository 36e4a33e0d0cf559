using StudyGroup.Architecture.Tests.Sample.Kitchen;

namespace StudyGroup.Architecture.Tests.Sample;

/// <summary>On top of the others and used by none of them, so in no cycle.</summary>
internal sealed record Restaurant(Cook Cook);
